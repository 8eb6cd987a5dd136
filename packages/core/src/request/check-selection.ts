import { guarded } from '../errors/entrance.ts';
import type { CheckedInput, InputCheck } from '../input-check.ts';
import type { ValidationProblem } from '../validators.ts';

/**
 * Refuses a filter that says less than was meant, and so selects more: what is empty, lacks its value or was given as
 * `undefined` is left out on the way, and then a destructive operation takes effect on more than was meant. The call's
 * option `allowUnfiltered` allows it.
 *
 * @param fields - The fields that select, and of each the names that its items must have: the last is that of the value
 * to compare with.
 * @returns The problems; none where the operation may be sent. Core calls it, and makes one error of them.
 */
export function checkSelection(given: CheckedInput, fields: InputCheck['fields']): ValidationProblem[] {
  return guarded('checkSelection', () => problemsOf(given, fields));
}

function problemsOf(
  { input, omitted, allowUnfiltered }: CheckedInput,
  fields: InputCheck['fields'],
): ValidationProblem[] {
  if (allowUnfiltered) return [];
  const problems = new Map<string, ValidationProblem>();
  // The first that is wrong in a place is what is told of it.
  const refuse = (pointer: string, rule: string) =>
    problems.has(pointer) || problems.set(pointer, { pointer, rule: `must ${rule}, or more would be selected` });
  const isFilter = (pointer: string) => Object.hasOwn(fields, pointer.split('/')[1] as string);

  /**
   * @param isCompared - What a claim is compared with may be an empty text, 0 or false; what names something may not.
   */
  function check(value: unknown, pointer: string, names: readonly string[], isCompared = false): void {
    if (typeof value !== 'object' || value === null) {
      // A blank text, 0 and false are nothing to a service that asks whether there is a filter, and a text no item with
      // names.
      if (value === null || names.length > 0 || !(isCompared || String(value || '').trim()))
        refuse(pointer, 'not be empty');
      return;
    }
    const isList = Array.isArray(value);
    if (Object.keys(value).length === 0) refuse(pointer, 'not be empty');
    for (const [name, item] of Object.entries(value))
      check(
        item,
        `${pointer}/${isList || names.includes(name) ? name : '*'}`,
        isList ? names : [],
        isCompared || (!isList && name === names.at(-1)),
      );
    if (isList) return;
    for (const name of names) if (!Object.hasOwn(value, name)) refuse(`${pointer}/${name}`, 'be given');
  }

  for (const pointer of omitted.filter(isFilter)) refuse(pointer, 'not be undefined');
  let isSelecting = problems.size > 0;
  for (const [name, names] of Object.entries(fields))
    if (Object.hasOwn(input, name)) {
      isSelecting = true;
      check(input[name], `/${name}`, names);
    }
  if (!isSelecting) refuse('', `have \`${Object.keys(fields).join('` or `')}\``);
  return [...problems.values()];
}
