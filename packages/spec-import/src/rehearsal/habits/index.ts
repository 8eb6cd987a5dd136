import type { Habit } from './habit.ts';
import * as identifiers from './identifiers.ts';
import * as methods from './methods.ts';
import * as parameters from './parameters.ts';
import * as responses from './responses.ts';
import * as schemas from './schemas.ts';
import * as unsendable from './unsendable.ts';

export { type Habit, HABIT_TAG } from './habit.ts';

/** What generators of documents do, by name: everything that an import takes. */
export const HABITS: Readonly<Record<string, Habit>> = {
  ...identifiers,
  ...methods,
  ...parameters,
  ...responses,
  ...schemas,
  ...unsendable,
};
