import type { ValidationProblem } from '@one37id/agency';
import type { Described } from './described.ts';
import { type Field, fieldsOf, isOfType, typeOf, valuesAt } from './fields.ts';
import type { Guess, Verdict } from './finding.ts';

export interface Classified {
  readonly verdict: Verdict;
  readonly status?: number;
  readonly problems: readonly ValidationProblem[];
  /** Why there was no answer of the operation. */
  readonly why?: string;
  /** The JSON of the answer. */
  readonly value?: unknown;
  /**
   * A success that nothing marks as one of the API, such as the `{}` of a gateway: it says nothing of where the API is.
   * Default: false.
   */
  readonly isAnybodys?: boolean;
}

/** Each guess about an operation and what its answer makes of it. A route that the agency gave itself is none. */
export function guessesOf(described: Described, classified: Classified, route: string | undefined): readonly Guess[] {
  const { verdict, status, value, isAnybodys = false } = classified;
  const { row, isGuessed, schema, schemas } = described;
  const isAnswer = verdict === 'conforms' || verdict === 'drifts' || verdict === 'nothing to compare';
  const isSuccess = isAnswer && status !== undefined && status >= 200 && status < 300;
  const fields = fieldsOf(schema, schemas).filter((field) => field.isGuessed);
  return [
    ...(isGuessed.route && route !== undefined
      ? [
          {
            about: 'route',
            guess: route,
            ...routeOutcome((isAnswer && !isAnybodys) || verdict === 'refused', classified),
          },
        ]
      : []),
    ...(isGuessed.status
      ? [
          {
            about: 'status',
            guess: String(row.success),
            ...(!isSuccess || isAnybodys
              ? ({ outcome: 'not seen' } as const)
              : status === row.success
                ? ({ outcome: 'confirmed' } as const)
                : ({ outcome: 'refuted', found: String(status) } as const)),
          },
        ]
      : []),
    ...fields.map((field) => ({
      about: field.place,
      guess: field.types.join(' or ') || 'any',
      ...(isSuccess && value !== undefined
        ? fieldOutcome(field, value, classified.problems)
        : ({ outcome: 'not seen' } as const)),
    })),
  ];
}

type Outcome = Pick<Guess, 'outcome' | 'found'>;

function routeOutcome(isThere: boolean, { verdict, why = '' }: Classified): Outcome {
  if (isThere) return { outcome: 'confirmed' };
  return verdict === 'no such route' ? { outcome: 'refuted', found: why } : { outcome: 'not seen' };
}

function fieldOutcome(field: Field, value: unknown, problems: readonly ValidationProblem[]): Outcome {
  const values = valuesAt(value, field.place);
  const wrong = values.filter((one) => (one === undefined ? field.isRequired : !isOfType(one, field.types)));
  if (wrong.length > 0) return { outcome: 'refuted', found: [...new Set(wrong.map(typeOf))].join(' or ') };
  const problem = problems.find(({ pointer, rule }) => placeOf(pointer) === field.place && !rule.includes('document'));
  if (problem !== undefined)
    return { outcome: 'refuted', found: `${typeOf(values.find((one) => one !== undefined))} that ${problem.rule}` };
  return { outcome: values.some((one) => one !== undefined) ? 'confirmed' : 'not seen' };
}

function placeOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}
