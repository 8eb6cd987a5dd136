import { controlValidators } from '../document/operations.ts';
import { problemsOf, told } from '../document/problems.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { controls } from './controls.ts';

/**
 * Does in the process what anybody can do from outside: what is refused there is refused here.
 *
 * @throws {TypeError} For what makes no sense.
 * @throws {Refusal} When the agency, or a person, refuses it.
 */
export function runControl(
  emulator: Emulator,
  id: string,
  parameters: Readonly<Record<string, string>> = {},
  body?: unknown,
): unknown {
  const control = controls.find((each) => each.id === id);
  if (control === undefined) throw new Error(`There is no control ${id}.`);
  const problems = control.body === undefined ? [] : problemsOf(controlValidators[control.body], body);
  if (problems.length > 0) throw new TypeError(`${id}: ${told(problems).replaceAll('the body ', 'what was given ')}.`);
  return control.run(emulator, { parameters, body: body as never });
}
