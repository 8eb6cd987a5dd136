/** A UUID that nobody can foresee. */
export function randomId(): string {
  return crypto.randomUUID();
}

/** The UUID number `count` of a seed: a test that runs again sees the same ones. */
export function seededId(seed: string, count: number): string {
  const next = generator(`${seed} ${count}`);
  const hex = Array.from({ length: 4 }, () => next().toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Whole numbers of 32 bits, always the same for the same seed: FNV-1a, then splitmix32. Not for secrets. */
export function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}
