import type { ValidationProblem } from '@one37id/agency-core';
import { forget } from '@one37id/agency-core/internal';
import { refuse } from '../refuse.ts';
import { askLater, askNow } from './ask-schema.ts';
import type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.ts';

const OPERATION = 'defineCredential';
const NO_RULE = 'is not valid';
/** More would be noise, and a list with thousands of wrong entries must not make a message of thousands of lines. */
const MAX_TOLD = 5;

/** Asks the schema. What it throws may quote a claim, so it is neither passed on nor kept as a cause. */
export function validateNow<Output>(
  schema: StandardSchema<unknown, Output>,
  claims: unknown,
  schemaId: string,
): Output {
  let result: StandardResult<Output> | Promise<unknown>;
  try {
    result = askNow(schema, claims);
  } catch {
    return refuseThrown(schemaId, '. If it is asynchronous, use `ofAsync`');
  }
  if (!isPromise(result)) return valueOf(result, schemaId);
  // Nobody will look at the answer; a rejection must not end the process.
  forget(result);
  return refuse(
    OPERATION,
    `the claims schema of ${schemaId} does not validate synchronously; use \`ofAsync\` in place of \`of\``,
  );
}

export async function validate<Output>(
  schema: StandardSchema<unknown, Output>,
  claims: unknown,
  schemaId: string,
): Promise<Output> {
  let result: StandardResult<Output>;
  try {
    result = await askLater(schema, claims);
  } catch {
    return refuseThrown(schemaId);
  }
  return valueOf(result, schemaId);
}

function isPromise(result: object): result is Promise<unknown> {
  return 'then' in result;
}

function valueOf<Output>(result: StandardResult<Output>, schemaId: string): Output {
  if (result.issues === undefined) return result.value;
  const problems = Array.from(result.issues, problemOf);
  const shown = problems
    .slice(0, MAX_TOLD)
    .map(({ pointer, rule }) => `${pointer || '/'}${rule === NO_RULE ? '' : ` (${rule})`}`);
  const more = problems.length - shown.length;
  return refuse(
    OPERATION,
    `the claims of ${schemaId} are not valid at ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    problems,
  );
}

function refuseThrown(schemaId: string, advice = ''): never {
  return refuse(
    OPERATION,
    `the claims schema of ${schemaId} threw; what it threw is left out, because it may quote claims${advice}`,
  );
}

/**
 * `/address/street` and `too_small`: where, and the rule's name if the library gives one. The schema's own messages are
 * left out: they may quote claims.
 */
function problemOf({ path = [], code, type }: StandardIssue): ValidationProblem {
  const pointer = Array.from(path, (segment) => `/${nameOf(typeof segment === 'object' ? segment.key : segment)}`).join(
    '',
  );
  const rule = [code, type].find((name): name is string => typeof name === 'string' && isName(name));
  return { pointer, rule: rule ?? NO_RULE };
}

/** A key that is no plain name may be data, such as the email addresses of a record. */
function nameOf(key: PropertyKey): string {
  return typeof key === 'number' || isName(String(key)) ? String(key) : '*';
}

function isName(text: string): boolean {
  return /^[a-z_$][\w$-]{0,39}$/i.test(text);
}
