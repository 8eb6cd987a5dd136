import { forget, Refusal } from './refusal.ts';
import { visibleFields } from './text.ts';
import type { ValidationProblem } from './validators.ts';

/** More would be noise in a message: a list with thousands of wrong items must not make thousands of lines. */
const MAX_TOLD = 5;

/** Refuses an input for what a validator of the caller says, which is read once. */
export function mustBeFree(said: unknown): void {
  const given = said ?? [];
  if (!Array.isArray(given)) {
    forget(said);
    throw new Refusal('`validators.request` must give a list of problems');
  }
  const problems: ValidationProblem[] = given.map(({ pointer, rule }: ValidationProblem) => visibleFields({ pointer: `${pointer}`, rule: `${rule}` }));
  const more = problems.length - MAX_TOLD;
  const told = problems.slice(0, MAX_TOLD).map(({ pointer, rule }) => `${pointer}: ${rule}`);
  // `problems` of the error has them all.
  if (told[0]) throw new Refusal(`the input is not what the document asks for: ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`, undefined, problems);
}
