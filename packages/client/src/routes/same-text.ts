/**
 * What of a tag or summary counts: not its case, its spaces, its final period and its typography. As in
 * `npm run spec:import`.
 */
export function sameText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[‘’‛`´]/g, "'")
    .replaceAll(/[“”‟]/g, '"')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ');
  let end = plain.length;
  while (' .'.includes(plain[end - 1] ?? '-')) end--;
  return plain.slice(0, end).trim().toLowerCase();
}
