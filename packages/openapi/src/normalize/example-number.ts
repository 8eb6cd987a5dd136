import type { JsonObject } from '../document/schema.ts';

/**
 * A number that a schema allows: 1 where it may be, else the one next to it in round steps. The same one every time.
 */
export function exampleNumber(schema: JsonObject): number {
  const { multipleOf } = schema;
  const limit = (keyword: string, none: number) => (typeof schema[keyword] === 'number' ? schema[keyword] : none);
  const from = limit('minimum', Number.NEGATIVE_INFINITY);
  const above = limit('exclusiveMinimum', Number.NEGATIVE_INFINITY);
  const to = limit('maximum', Number.POSITIVE_INFINITY);
  const under = limit('exclusiveMaximum', Number.POSITIVE_INFINITY);
  const least = Math.max(from, above);
  const most = Math.min(to, under);
  const step = typeof multipleOf === 'number' ? multipleOf : 1;
  const wanted = Math.min(Math.max(1, least), most);
  const round = Math.floor(wanted / step);
  // The closest from above, the closest from below, and where a limit itself is not allowed the ones behind these.
  const near = [Math.ceil(wanted / step), round, round + 1, Math.ceil(wanted / step) - 1].map((count) => count * step);
  const whole = near.find((value) => value >= from && value > above && value <= to && value < under);
  return whole ?? (multipleOf === undefined ? (least + most) / 2 : wanted);
}
