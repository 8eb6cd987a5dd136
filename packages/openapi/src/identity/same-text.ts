/**
 * What is left of a tag or summary when case, spaces, the final period and the typography of quotes and dashes do not
 * count: publications of the same operation differ in these.
 *
 * @example
 * sameText('Get  connection list') === sameText('get connection list.') // true
 */
export function sameText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’‛`´]/g, "'")
    .replaceAll(/[“”‟]/g, '"')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.]+$/, '')
    .trim()
    .toLowerCase();
}
