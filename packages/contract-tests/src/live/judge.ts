import type { ValidationProblem } from '@one37id/agency';
import { validateResponse } from '@one37id/agency/validators';
import type { ContractRow } from '../contract-row.ts';
import type { Finding } from './finding.ts';

/** An answer as it came, and whether the client could read it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  readonly isReadable: boolean;
}

/** Compares an answer with the document. */
export function judge(row: ContractRow, answer: Answer): Pick<Finding, 'verdict' | 'status' | 'problems' | 'why'> {
  const { status } = answer;
  const declared = [String(row.status), ...row.failures.map((failure) => failure.declared)];
  const isDeclared = declared.some((one) => new RegExp(`^${one.replace(/x/gi, '\\d')}$`).test(String(status)));
  // Any server may say these, in its own words: they are no answers of the operation.
  if (!isDeclared && (status >= 500 || [401, 403, 429].includes(status)))
    return { verdict: 'failed', status, problems: [], why: `answered ${status}` };
  const found =
    status === row.status && row.returns === 'image' ? imageProblems(row, answer) : jsonProblems(row, answer);
  const problems =
    found.length === 0 && !isDeclared
      ? [{ pointer: '', rule: `status must be ${[...new Set(declared)].join(' or ')}` }]
      : found;
  if (problems.length > 0) return { verdict: 'drifts', status, problems: problems.map(withoutStrangeNames) };
  return { verdict: status === row.status ? 'conforms' : 'refused', status, problems };
}

function imageProblems(row: ContractRow, { type, isReadable }: Answer): readonly ValidationProblem[] {
  if (type !== row.answerType) return [{ pointer: '', rule: `content type must be ${row.answerType}` }];
  return isReadable ? [] : [{ pointer: '', rule: `must be an image of type ${row.answerType}` }];
}

function jsonProblems(row: ContractRow, { status, type, body, isReadable }: Answer): readonly ValidationProblem[] {
  const failure = row.failures.find((one) => Number(one.declared.charAt(0)) === Math.floor(status / 100));
  const isPromised = failure === undefined ? row.answerType !== undefined : failure.body !== undefined;
  if (!isPromised && body.length === 0) return [];
  const text = new TextDecoder().decode(body);
  const json = parsed(text);
  if (json === undefined) return isPromised ? [{ pointer: '', rule: 'must be JSON' }] : [];
  const problems = validateResponse(row.id, status, json.value);
  if (problems.length > 0) return problems;
  if (isPromised && !type.includes('json')) return [{ pointer: '', rule: 'content type must be application/json' }];
  return isReadable || !isPromised
    ? []
    : [{ pointer: '', rule: 'must be an envelope whose flag is as the status says' }];
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** A field that the document does not name has a name of the agency's making; one that is no identifier may be a value. */
function withoutStrangeNames({ pointer, rule }: ValidationProblem): ValidationProblem {
  return {
    pointer: pointer.replace(/[^/]+/g, (name) => (/^[A-Za-z_]\w{0,39}$|^\d{1,4}$/.test(name) ? name : '(withheld)')),
    rule,
  };
}
