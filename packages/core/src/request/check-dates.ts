import { isDateTime } from '../base/date-time.ts';
import { guarded } from '../errors/entrance.ts';
import type { CheckedInput, InputCheck } from '../input-check.ts';
import type { ValidationProblem } from '../validators.ts';

/**
 * Refuses what is no date-time where the document wants one: a text without an offset is another moment for each server
 * that reads it, and a day that no month has becomes another day, or no end at all. Null is the document's matter.
 *
 * @param fields - The paths of the dates, `payload/*` and then `/expirationDate`: `*` is each item of a list or a map.
 * @returns The problems; none where the operation may be sent. Core calls it, and makes one error of them.
 */
export function checkDates(given: CheckedInput, fields: InputCheck['fields']): ValidationProblem[] {
  return guarded('checkDates', () =>
    Object.keys(fields).flatMap((path) => problemsAt(given.input, '', path.split('/'))),
  );
}

function problemsAt(value: unknown, pointer: string, [part, ...rest]: readonly string[]): ValidationProblem[] {
  if (part === undefined)
    return value === null || (typeof value === 'string' && isDateTime(value))
      ? []
      : [{ pointer, rule: 'must be a date-time such as 2030-01-31T12:00:00Z' }];
  const isList = Array.isArray(value);
  return Object.entries(typeof value === 'object' ? Object(value) : {}).flatMap(([name, item]) =>
    part === '*' || part === name ? problemsAt(item, `${pointer}/${isList ? name : part}`, rest) : [],
  );
}
