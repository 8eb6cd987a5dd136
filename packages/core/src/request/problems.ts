import { forget, refusal } from '../base/failure.ts';
import { visibleFields } from '../base/text.ts';
import type { ValidationProblem } from '../validators.ts';

/** Refuses an input for what a validator of the caller says, which is read once. */
export function mustBeFree(said: unknown): void {
  const given = said ?? [];
  if (!Array.isArray(given)) {
    forget(said);
    throw refusal('`validators.request` must give a list of problems');
  }
  const problems: ValidationProblem[] = given.map(({ pointer, rule }: ValidationProblem) =>
    visibleFields({ pointer: `${pointer}`, rule: `${rule}` }),
  );
  const [first] = problems;
  const more = problems.length - 1;
  // The message is one line; `problems` of the error has them all.
  if (first)
    throw refusal(
      `the input is not what the document asks for: ${first.pointer}: ${first.rule}${more ? `; and ${more} more` : ''}`,
      { problems },
    );
}
