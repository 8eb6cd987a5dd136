/** What of a tag or summary counts: not its case, its spaces, its final period and its typography. As in `npm run spec:import`. */
export function sameText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’‛`´]/g, "'")
    .replaceAll(/[“”‟]/g, '"')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/(?<![\s.])[\s.]+$/, '')
    .trim()
    .toLowerCase();
}
