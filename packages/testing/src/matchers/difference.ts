interface Asymmetric {
  readonly asymmetricMatch: (actual: unknown) => boolean;
}

/**
 * What of a value is not as wanted, and where; `undefined` where everything is. Only what is wanted is looked at, and
 * of it only what stands in `shown` is quoted: anything else may be a claim.
 *
 * @param wanted - May hold `expect.any(String)` and its like.
 */
export function difference(actual: unknown, wanted: unknown, shown: readonly string[], at = ''): string | undefined {
  const another = `${at} is ${shown.includes(at) ? JSON.stringify(actual) : 'another'}`;
  if (isAsymmetric(wanted)) return wanted.asymmetricMatch(actual) ? undefined : another;
  if (typeof wanted !== 'object' || wanted === null) return Object.is(actual, wanted) ? undefined : another;
  if (typeof actual !== 'object' || actual === null) return another;
  if (isList(wanted) && Array.isArray(actual) && actual.length !== wanted.length)
    return `${at} has ${actual.length} instead of ${wanted.length}`;
  const have = byKey(actual);
  for (const [key, value] of Object.entries(byKey(wanted))) {
    const place = at === '' ? key : `${at}.${key}`;
    const isThere = Object.hasOwn(have, key);
    // An attribute without a value is wanted with any; a field that is undefined is not wanted.
    if (value === undefined && (isThere || !isKeyed(wanted))) continue;
    const found = isThere ? difference(have[key], value, shown, place) : `${place} is missing`;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The places of what is wanted, with the values of those that may be shown. */
export function placesOf(wanted: unknown, shown: readonly string[], at = ''): string {
  if (typeof wanted !== 'object' || wanted === null || isAsymmetric(wanted))
    return shown.includes(at) && !isAsymmetric(wanted) ? `${at} ${JSON.stringify(wanted)}` : at;
  return Object.entries(byKey(wanted))
    .filter(([, value]) => value !== undefined || isKeyed(wanted))
    .map(([key, value]) => placesOf(value, shown, at === '' ? key : `${at}.${key}`))
    .join(', ');
}

/** A list of attributes as an object: `[{ key: 'email', value }]` is `{ email: value }`. */
export function byKey(value: object): Readonly<Record<string, unknown>> {
  return isKeyed(value)
    ? Object.fromEntries(value.map((each) => [each.key, each.value]))
    : (value as Readonly<Record<string, unknown>>);
}

function isKeyed(value: unknown): value is readonly { readonly key: string; readonly value?: unknown }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => typeof (Object(each) as { readonly key?: unknown }).key === 'string')
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && !isKeyed(value);
}

function isAsymmetric(value: unknown): value is Asymmetric {
  return typeof (Object(value) as Partial<Asymmetric>).asymmetricMatch === 'function';
}
