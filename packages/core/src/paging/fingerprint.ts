/**
 * What JSON data is, in 53 bits: two pages with one number are the same page. A number for each page instead of its
 * text keeps a long list from being held twice, and stays true when the caller changes the items.
 */
export function fingerprintOf(data: unknown): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x5bd1e995);
      high ^= high >>> 13;
    }
  };
  // Not by recursion: the data is a server's, as deep as it likes.
  const pending = [data];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'object' && value !== null) {
      const fields = Object.entries(value);
      add(`${Array.isArray(value)}${fields.length}`);
      for (const [name, field] of fields) {
        add(`${name.length}:${name}`);
        pending.push(field);
      }
    } else {
      const text = String(value);
      add(`${typeof value}${text.length}:`);
      add(text);
    }
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
