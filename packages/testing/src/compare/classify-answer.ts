import { validateResponse } from '@one37id/agency/validators';
import type { OperationRow } from '../document/operation-row.ts';
import type { ValidationProblem } from '@one37id/agency';
import type { Described } from './described.ts';
import { fieldsOf, valuesAt } from './fields.ts';
import type { Classified } from './guesses.ts';

/** An answer as it came, and whether the client could read it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  readonly isReadable: boolean;
}

/** Compares an answer with the document. */
export function classifyAnswer(described: Described, answer: Answer): Classified {
  const { row } = described;
  const { status, type } = answer;
  const json = parsed(answer.body);
  // These are said before an operation is reached, or in its place: they tell nothing of it, even where it declares
  // them. Only a failure of the server that is declared, and is as the API writes them, is the operation's.
  const isItsFailure = row.declared.includes(String(status)) && isEnvelope(json?.value);
  if ([401, 403, 429].includes(status) || (status >= 500 && !isItsFailure))
    return { verdict: 'failed', status, problems: [], why: `answered ${status}${REASONS[status] ?? ''}` };
  if (status >= 300 && status < 400)
    return { verdict: 'failed', status, problems: [], why: `answered ${status}, a redirect, which is not followed` };
  // Whoever answers a program with a page is no API: a login, a proxy, the fallback of a page's server.
  if (/^(text\/html|application\/xhtml\+xml)$/i.test(type) || isPage(answer.body))
    return { verdict: 'no such route', status, problems: [], why: `answered ${status} with a web page` };
  if ([404, 405].includes(status) && !isEnvelope(json?.value))
    return { verdict: 'no such route', status, problems: [], why: `answered ${status}, and not as the API does` };
  const isDeclared = row.declared.some(
    (one) => one === String(status) || one.toUpperCase() === `${String(status).charAt(0)}XX`,
  );
  const found =
    status === row.success && row.returns === 'image' ? imageProblems(row, answer) : jsonProblems(row, answer, json);
  const problems =
    found.length === 0 && !isDeclared
      ? [{ pointer: '', rule: `status must be ${[...new Set([String(row.success), ...row.declared])].join(' or ')}` }]
      : found;
  if (problems.length > 0)
    return {
      verdict: 'drifts',
      status,
      problems: problems.map(withoutStrangeNames),
      value: json?.value,
      isAnybodys: status < 400 && !answer.isReadable && !isEnvelope(json?.value),
    };
  if (status !== row.success) return { verdict: 'refused', status, problems };
  const isEmpty = row.returns !== 'image' && !holdsSomething(described, json?.value);
  return { verdict: isEmpty ? 'nothing to compare' : 'conforms', status, problems, value: json?.value };
}

const REASONS: Readonly<Record<number, string>> = {
  401: ': the credential is not taken',
  403: ': the credential may not do this',
  429: ': too many requests',
};

function imageProblems(row: OperationRow, { type, isReadable }: Answer): readonly ValidationProblem[] {
  if (type !== row.type) return [{ pointer: '', rule: `content type must be ${row.type}` }];
  return isReadable ? [] : [{ pointer: '', rule: `must be an image of type ${row.type}` }];
}

function jsonProblems(
  row: OperationRow,
  { status, type, body, isReadable }: Answer,
  json: Parsed | undefined,
): readonly ValidationProblem[] {
  const declared = row.declared.find((one) => one.startsWith(String(Math.floor(status / 100)))) ?? row.success;
  const isPromised = row.validators[declared] !== undefined;
  if (!isPromised && body.length === 0) return [];
  if (json === undefined) return isPromised ? [{ pointer: '', rule: 'must be JSON' }] : [];
  const problems = validateResponse(row.id, status, json.value);
  if (problems.length > 0) return problems;
  if (isPromised && !type.includes('json')) return [{ pointer: '', rule: 'content type must be application/json' }];
  return isReadable || !isPromised
    ? []
    : [{ pointer: '', rule: 'must be an envelope whose flag is as the status says' }];
}

interface Parsed {
  readonly value: unknown;
}

function parsed(body: Uint8Array): Parsed | undefined {
  try {
    return { value: JSON.parse(new TextDecoder().decode(body)) };
  } catch {
    return undefined;
  }
}

function isPage(body: Uint8Array): boolean {
  return /^\s*<(!doctype html|html|head|body)\b/i.test(new TextDecoder().decode(body.subarray(0, 200)));
}

function isEnvelope(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'isSuccessfull');
}

/** Whether the answer holds what is described of it: of a list, an item. */
function holdsSomething({ schema, schemas, row }: Described, value: unknown): boolean {
  if (value === undefined) return false;
  const { pagination } = row;
  if (pagination !== undefined) return valuesAt(value, `/result/${pagination.items}/*`).length > 0;
  const fields = fieldsOf(schema, schemas);
  return fields.length === 0
    ? Object.keys(schema).length > 0 && Object.keys(Object(value)).length > 0
    : fields.some(({ place }) => valuesAt(value, place).some((one) => one !== undefined));
}

/**
 * A field that the document does not name has a name of the agency's making; one that is no identifier may be a value.
 */
function withoutStrangeNames({ pointer, rule }: ValidationProblem): ValidationProblem {
  return {
    pointer: pointer.replace(/[^/]+/g, (name) => (/^[A-Za-z_]\w{0,39}$|^\d{1,4}$/.test(name) ? name : '(withheld)')),
    rule,
  };
}
