/** `must have at least 2 items`, or exactly, where the other limit is the same. */
export function bound(side: 'at least' | 'at most', limit: number, other: number | undefined, unit: string): string {
  return `must have ${limit === other ? 'exactly' : side} ${limit} ${unit}${limit === 1 ? '' : 's'}`;
}
