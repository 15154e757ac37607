/** A file to be saved. */
export interface DownloadedFile {
  name: string;
  /** Media type. */
  type: string;
  content: string;
}

/** Browsers have fetched the content by then, in ms; it is a few hundred kilobytes at most. */
const FETCHED = 10_000;

/** Hands a file to the browser, which saves it as it saves any other. */
export function download({ name, type, content }: DownloadedFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FETCHED);
}
