/** Copies text; false where the browser does not allow it: on pages without https, or where their policy forbids it. */
export async function copyText(text: string): Promise<boolean> {
  if (!isAllowed()) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Asked where it can be: an attempt against the page's policy would stand in its console. */
function isAllowed(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature: (name: string) => boolean } };
  return featurePolicy?.allowsFeature('clipboard-write') !== false;
}

/** Selects what stands in a field and copies it the old way; where that is refused too, it is left selected. */
export function copyByHand(field: HTMLTextAreaElement): boolean {
  field.focus({ preventScroll: true });
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
