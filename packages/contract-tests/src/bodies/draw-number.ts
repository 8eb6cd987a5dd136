import * as fc from 'fast-check';
import { keep } from './keep.ts';
import type { Form } from './merge.ts';

/** Whole numbers where only they are allowed, or multiples of one; else any that JSON can hold. */
export function drawNumber({ kind, schema }: Form): fc.Arbitrary<number> {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum: above = -Infinity,
    exclusiveMaximum: below = Infinity,
    multipleOf,
  } = schema;
  const isFlat = kind === 'integer' || schema.format === 'int32' || schema.format === 'int64';
  const step = multipleOf ?? (isFlat ? 1 : undefined);
  const [min, max] = range(Math.max(minimum, above), Math.min(maximum, below), step === undefined ? 1e9 : 9_999 * step);
  const fits = (value: number): boolean =>
    value >= minimum &&
    value <= maximum &&
    value > above &&
    value < below &&
    (multipleOf === undefined || Number.isInteger(value / multipleOf)) &&
    (!isFlat || Number.isInteger(value));
  // JSON has no negative zero.
  const drawn =
    step === undefined
      ? fc.double({ noNaN: true, noDefaultInfinity: true, min, max }).map((value) => value + 0)
      : multiples(min, max, step);
  return keep(drawn, fits, `${kind} ${JSON.stringify({ ...schema, description: undefined })}`);
}

/** Both bounds, as near as `reach` to the one that is given. */
function range(least: number, most: number, reach: number): readonly [number, number] {
  const min = Number.isFinite(least) ? least : Math.min(-reach, most - reach);
  const max = Number.isFinite(most) ? most : Math.max(reach, least + reach);
  return [min, max];
}

function multiples(min: number, max: number, step: number): fc.Arbitrary<number> {
  const [least, most] = [Math.ceil(min / step), Math.floor(max / step)];
  // As a quotient where the step is a fraction: 3 × 0.1 is not 0.3.
  const parts = Math.round(1 / step);
  return fc
    .integer({ min: Math.min(least, most), max: most })
    .map((count) => (step < 1 && parts * step === 1 ? count / parts : count * step));
}
