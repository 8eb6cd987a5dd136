import type { Place, Pointer, Whole } from './place.ts';

/** What is wrong with a request, and where. Never a value of it. */
export type Problem =
  | {
      /** Where in what was sent, as a JSON pointer: `/payload/0/schemaId`, `/id/3` for the fourth of several ids. */
      readonly pointer: Pointer;
      /** What must hold there. */
      readonly rule: string;
    }
  | {
      /** No pointer leads there: `about` says where it is. */
      readonly pointer: '';
      readonly about: Whole;
      /** What must hold there. */
      readonly rule: string;
    };

export function problemAt(place: Place, rule: string): Problem {
  return isPointer(place) ? { pointer: place, rule } : { pointer: '', about: place, rule };
}

function isPointer(place: Place): place is Pointer {
  return place.startsWith('/');
}

/** A problem for people: `/name is required`, `There is no credential with this id. (/id/3)` */
export function sentenceOf(problem: Problem): string {
  const { pointer, rule } = problem;
  if (!isSentence(rule)) return `${problem.pointer === '' ? problem.about : pointer} ${rule}`;
  return pointer === '' ? rule : `${rule} (${pointer})`;
}

/** A rule is a sentence, or the rest of one that begins with the place: `must be asc or desc`. */
export function isSentence(rule: string): boolean {
  return rule.endsWith('.') && !/^(must|is|breaks) /.test(rule);
}
