/**
 * Whether a number is a multiple of another one as people write them: in binary fractions 0.3 is 2.9999999999999996
 * times 0.1.
 *
 * @param step - More than 0.
 */
export function isMultiple(value: number, step: number): boolean {
  const [a, b] = [decimal(value), decimal(step)];
  const least = Math.min(a.exponent, b.exponent);
  const whole = ({ digits, exponent }: typeof a): bigint => digits * 10n ** BigInt(exponent - least);
  return whole(a) % whole(b) === 0n;
}

/** `digits` times ten to the power of `exponent`. */
function decimal(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [, whole = '', fraction = '', exponent] = /^(-?\d)(?:\.(\d+))?e(.*)$/.exec(value.toExponential()) ?? [];
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
