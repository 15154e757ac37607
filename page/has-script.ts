/** Han characters of every plane; a surrogate of planes 2 and 3 stands for its whole character. */
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud88f]/;

/** Whether the text holds a character of the library's script. A page without one is not read. */
export function hasScript(text: string): boolean {
  return HAN.test(text);
}
