import type { Validator, ValidationError } from './operation-row.ts';

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
  return (validate.errors ?? []).slice(0, MOST).map(problemOf);
}

function problemOf({ instancePath, keyword, message = `breaks ${keyword}`, params }: ValidationError): Problem {
  const missing = params['missingProperty'];
  if (keyword === 'required' && typeof missing === 'string')
    return { pointer: `${instancePath}/${missing.replaceAll('~', '~0').replaceAll('/', '~1')}`, rule: 'is required' };
  const allowed = params['allowedValues'];
  return { pointer: instancePath, rule: Array.isArray(allowed) ? `must be one of ${allowed.join(', ')}` : message };
}

/** For people: the first of them. */
export function told(problems: readonly Problem[]): string {
  const first = problems.slice(0, 5).map(({ pointer, rule }) => `${pointer === '' ? 'the body' : pointer} ${rule}`);
  return first.join('; ') + (problems.length > first.length ? `; and ${problems.length - first.length} more` : '');
}
