import type { Validator, ValidationError } from './operation-row.ts';
import { forms } from './operations.ts';
import { below, type Place } from './place.ts';
import { type Problem, problemAt, sentenceOf } from './problem.ts';

/** More are no help. */
const MOST = 20;

export function problemsOf(validate: Validator | undefined, value: unknown): readonly Problem[] {
  if (validate === undefined || validate(value)) return [];
  const errors = validate.errors ?? [];
  // What fails in a `then` is told by itself: that it does says nothing more.
  const own = errors.filter(({ keyword }) => keyword !== 'if');
  return (own.length > 0 ? own : errors).slice(0, MOST).map(problemOf);
}

function problemOf({ instancePath, keyword, message = `breaks ${keyword}`, params }: ValidationError): Problem {
  const { missingProperty: missing, additionalProperty: other } = params;
  const within = (name: string): Place => placeOf(below(instancePath, name));
  if (keyword === 'required' && typeof missing === 'string') return problemAt(within(missing), 'is required');
  if (keyword === 'additionalProperties' && typeof other === 'string')
    return problemAt(within(other.slice(0, NAME_LENGTH)), 'is not known here');
  const { allowedValues: allowed, pattern } = params;
  const place = placeOf(instancePath);
  if (Array.isArray(allowed)) return problemAt(place, `must be one of ${allowed.join(', ')}`);
  if (typeof pattern === 'string') return problemAt(place, patternRule(pattern));
  return problemAt(place, message);
}

/** What ajv says, where the path of the whole is empty. */
function placeOf(path: string): Place {
  return path === '' ? 'the body' : (path as Place);
}

/** Longer names are not shown to their end. */
const NAME_LENGTH = 80;

/** Longer patterns tell people nothing. */
const PATTERN_LENGTH = 80;

function patternRule(pattern: string): string {
  const form = forms.get(pattern);
  if (form !== undefined) return `must be ${form}`;
  return `must match ${pattern.length > PATTERN_LENGTH ? `${pattern.slice(0, PATTERN_LENGTH)}…` : pattern}`;
}

/** For people: the first of them. */
export function told(problems: readonly Problem[]): string {
  const first = problems.slice(0, 5).map(sentenceOf);
  return first.join('; ') + (problems.length > first.length ? `; and ${problems.length - first.length} more` : '');
}
