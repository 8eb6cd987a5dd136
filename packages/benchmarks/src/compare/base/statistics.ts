/**
 * What is made of the samples of several rounds. The median, since a busy machine makes some rounds slow and none fast.
 */

/** NaN for no samples. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * Half of the way between the quartiles, as a part of the median: 0.1 means that half of the rounds were within 10 %.
 */
export function spread(samples: readonly number[]): number {
  return (quantile(samples, 0.75) - quantile(samples, 0.25)) / 2 / median(samples);
}

/** The nearest rank: `quantile(times, 0.99)` is a time that happened. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? Number.NaN;
}

/**
 * How one compares with another: the median of the ratios round by round. What slows the machine in a round slows both,
 * so that this is steadier than a ratio of medians. `by` says what of two is compared.
 */
export function compared(
  one: readonly number[],
  other: readonly number[],
  by: (one: number, other: number) => number = (a, b) => a / b,
): number {
  return median(one.flatMap((sample, round) => (other[round] === undefined ? [] : [by(sample, other[round])])));
}
