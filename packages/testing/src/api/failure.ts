import type { OperationRow } from '../document/operation-row.ts';
import type { RefusalKind } from '../state/rules.ts';
import { problemsOf } from '../document/problems.ts';
import { jsonReply, type Reply } from './reply.ts';

/** The error code where the document has no example of one. */
const ERROR_CODE = 1001;

/** The status that fits best, if the operation declares it. Which one the agency uses is not known. */
const FITTING: Readonly<Record<RefusalKind, string>> = { unknown: '404', conflict: '409', invalid: '422' };

/** The failure that the document declares, with the reason in its message. */
export function failureReply(
  row: OperationRow,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const example = exampleOf(row, status);
  const body = {
    isSuccessfull: false,
    errorCode: ERROR_CODE,
    ...(typeof example === 'object' ? example : {}),
    message,
  };
  const validate = row.validators[declaredAs(row, status) ?? ''];
  // A failure of another form than the one that is known everywhere else: then its example is all that can be said.
  return jsonReply(status, problemsOf(validate, body).length > 0 && example !== undefined ? example : body, headers);
}

/** What is answered to something that is well formed and refused. */
export function refusalStatus(row: OperationRow, kind: RefusalKind): number {
  return row.declared.includes(FITTING[kind]) ? Number(FITTING[kind]) : invalidStatus(row);
}

/** What is answered to what the document forbids. */
export function invalidStatus({ declared }: OperationRow): number {
  return !declared.includes('400') && declared.includes('422') ? 422 : 400;
}

/** Under which of the declared ones a status stands, such as `4XX`. */
export function declaredAs({ declared }: OperationRow, status: number): string | undefined {
  const wanted = [String(status), `${String(status).charAt(0)}XX`, `${String(status).charAt(0)}xx`, 'default'];
  return wanted.find((each) => declared.includes(each));
}

/** An example of a failure: of this status, else of another one. */
export function exampleOf({ examples, ...row }: OperationRow, status: number, name?: string): unknown {
  const own = examples[declaredAs({ examples, ...row }, status) ?? ''] ?? {};
  if (name !== undefined) return Object.hasOwn(own, name) ? own[name] : undefined;
  const failures = Object.entries(examples)
    .filter(([each]) => !each.startsWith('2'))
    .map(([, all]) => all);
  return [own, ...failures].flatMap((all) => Object.values(all))[0];
}
