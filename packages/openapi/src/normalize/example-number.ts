import type { JsonObject } from '../document/schema.ts';

/**
 * A number that a schema allows: 1 where it may be, else the one next to it in round steps. The same one every time.
 */
export function exampleNumber(schema: JsonObject): number {
  const { type, multipleOf } = schema;
  const least = limitOf(schema.minimum, schema.exclusiveMinimum, Number.NEGATIVE_INFINITY);
  const most = limitOf(schema.maximum, schema.exclusiveMaximum, Number.POSITIVE_INFINITY);
  const fits = (value: number): boolean =>
    (least.isOut ? value > least.value : value >= least.value) &&
    (most.isOut ? value < most.value : value <= most.value);
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : 1;
  const wanted = Math.min(Math.max(1, least.value), most.value);
  const near = [
    Math.ceil(wanted / step) * step,
    Math.floor(wanted / step) * step,
    (Math.floor(wanted / step) + 1) * step,
    (Math.ceil(wanted / step) - 1) * step,
  ];
  const whole = near.find(fits);
  if (whole !== undefined || type === 'integer' || typeof multipleOf === 'number') return whole ?? wanted;
  return (least.value + most.value) / 2;
}

interface Limit {
  readonly value: number;
  /** Whether the limit itself is not allowed. */
  readonly isOut: boolean;
}

function limitOf(inclusive: unknown, exclusive: unknown, none: number): Limit {
  if (typeof exclusive === 'number') return { value: exclusive, isOut: true };
  return { value: typeof inclusive === 'number' ? inclusive : none, isOut: false };
}
