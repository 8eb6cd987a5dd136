const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * Milliseconds of `30d`, `12h`, `15m`, `10s`, `500ms`, `2w`, of several of them as in `1d12h`, or of a number that is
 * milliseconds already.
 *
 * @throws {TypeError} For anything else, and for what is negative.
 */
export function milliseconds(duration: string | number): number {
  if (typeof duration === 'number' && Number.isFinite(duration) && duration >= 0) return duration;
  if (typeof duration === 'string' && /^(\d+(\.\d+)?(ms|[smhdw]))+$/.test(duration)) {
    const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/gy)];
    return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
  }
  throw new TypeError(
    `${JSON.stringify(duration)} is no duration: say it as 30d, 12h, 15m, 10s, 500ms, or in milliseconds.`,
  );
}

/** The longest that a timer waits: with more it does not wait at all. */
const MOST_WAIT_MS = 2 ** 31 - 1;

/**
 * Milliseconds that are really waited, not by the agency's clock.
 *
 * @throws {TypeError} For what is no duration, and for more than 24 days.
 */
export function waitMs(duration: string | number): number {
  const ms = milliseconds(duration);
  if (ms > MOST_WAIT_MS)
    throw new TypeError(`${JSON.stringify(duration)} is longer than can be waited: 24 days are the most.`);
  return ms;
}
