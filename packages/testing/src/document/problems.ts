import type { Validator, ValidationError } from './operation-row.ts';
import { forms } from './operations.ts';

/** What is wrong with a request, or an answer. Never a value of it. */
export interface Problem {
  /** Where, as a JSON pointer: `/payload/0/schemaId`. */
  readonly pointer: string;
  /** What must hold there. */
  readonly rule: string;
}

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
  if (keyword === 'required' && typeof missing === 'string')
    return { pointer: below(instancePath, missing), rule: 'is required' };
  if (keyword === 'additionalProperties' && typeof other === 'string')
    return { pointer: below(instancePath, other.slice(0, NAME_LENGTH)), rule: 'is not known here' };
  const { allowedValues: allowed, pattern } = params;
  if (Array.isArray(allowed)) return { pointer: instancePath, rule: `must be one of ${allowed.join(', ')}` };
  if (typeof pattern === 'string') return { pointer: instancePath, rule: patternRule(pattern) };
  return { pointer: instancePath, rule: message };
}

/** Longer names are not shown to their end. */
const NAME_LENGTH = 80;

const below = (pointer: string, name: string): string =>
  `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Longer patterns tell people nothing. */
const PATTERN_LENGTH = 80;

function patternRule(pattern: string): string {
  const form = forms.get(pattern);
  if (form !== undefined) return `must be ${form}`;
  return `must match ${pattern.length > PATTERN_LENGTH ? `${pattern.slice(0, PATTERN_LENGTH)}…` : pattern}`;
}

/** For people: the first of them. */
export function told(problems: readonly Problem[]): string {
  const first = problems.slice(0, 5).map(({ pointer, rule }) => `${pointer === '' ? 'the body' : pointer} ${rule}`);
  return first.join('; ') + (problems.length > first.length ? `; and ${problems.length - first.length} more` : '');
}
