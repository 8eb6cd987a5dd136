import { guarded } from '../errors/entrance.ts';
import type { CheckedInput, InputCheck } from '../input-check.ts';
import type { ValidationProblem } from '../validators.ts';

/**
 * Refuses a filter that says less than was meant, and so selects more: what is empty, lacks its value or was given as `undefined`
 * is left out on the way, and then a destructive operation takes effect on more than was meant. The call's option
 * `allowUnfiltered` allows it.
 *
 * @param fields - The fields that select, and of each the names that its items must have.
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
  const problems: ValidationProblem[] = [];
  const refuse = (pointer: string, rule: string) => void problems.push({ pointer, rule });
  const isFilter = (pointer: string) => Object.hasOwn(fields, pointer.split('/')[1] ?? '');

  function check(value: unknown, pointer: string, names: readonly string[]): void {
    if (value === null || value === '') return refuse(pointer, 'must not be empty, or more would be selected');
    if (typeof value !== 'object') return;
    const isList = Array.isArray(value);
    if (Object.keys(value).length === 0) refuse(pointer, 'must not be empty, or more would be selected');
    for (const [name, item] of Object.entries(value)) {
      // An empty text is a value like any other to compare a claim with.
      if (isList || item !== '')
        check(item, `${pointer}/${isList || names.includes(name) ? name : '*'}`, isList ? names : []);
    }
    if (isList) return;
    for (const name of names)
      if (!Object.hasOwn(value, name)) refuse(`${pointer}/${name}`, 'must be given, or more would be selected');
  }

  for (const pointer of omitted.filter(isFilter)) refuse(pointer, 'must not be undefined, or more would be selected');
  for (const [name, names] of Object.entries(fields))
    if (Object.hasOwn(input, name)) check(input[name], `/${name}`, names);
  if (!Object.keys(fields).some((name) => Object.hasOwn(input, name)) && problems.length === 0) {
    refuse(
      '',
      `must have ${Object.keys(fields)
        .map((name) => `\`${name}\``)
        .join(' or ')}, or more would be selected`,
    );
  }
  const seen = new Set<string>();
  return problems.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}
