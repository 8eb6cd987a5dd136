import { refuse } from '../refuse.ts';
import type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.ts';

const OPERATION = 'defineCredential';
/** More would be noise, and a list with thousands of wrong entries must not make a message of thousands of lines. */
const MAX_ISSUES = 5;

/** Asks the schema. What it throws may quote a claim, so it is neither passed on nor kept as a cause. */
export function validateNow<Output>(schema: StandardSchema<unknown, Output>, claims: unknown, schemaId: string): Output {
  let result: StandardResult<Output> | Promise<StandardResult<Output>>;
  try {
    result = schema['~standard'].validate(claims);
  } catch {
    return refuseThrown(schemaId);
  }
  if (!('then' in result)) return valueOf(result, schemaId);
  // Nobody will look at the answer; a rejection must not end the process.
  result.then(undefined, () => {});
  return refuse(OPERATION, `the claims schema of ${schemaId} does not validate synchronously; use \`ofAsync\` in place of \`of\``);
}

export async function validate<Output>(schema: StandardSchema<unknown, Output>, claims: unknown, schemaId: string): Promise<Output> {
  let result: StandardResult<Output>;
  try {
    result = await schema['~standard'].validate(claims);
  } catch {
    return refuseThrown(schemaId);
  }
  return valueOf(result, schemaId);
}

function valueOf<Output>(result: StandardResult<Output>, schemaId: string): Output {
  if (result.issues === undefined) return result.value;
  const shown = result.issues.slice(0, MAX_ISSUES).map(describe);
  const more = result.issues.length - shown.length;
  // The schema's own messages are left out: they may quote claims.
  return refuse(OPERATION, `the claims of ${schemaId} are not valid at ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`);
}

function refuseThrown(schemaId: string): never {
  return refuse(OPERATION, `the claims schema of ${schemaId} threw; what it threw is left out, because it may quote claims`);
}

/** `/address/street (too_small)`: where, and the rule's name if the library gives one. */
function describe(issue: StandardIssue): string {
  const path = issue.path?.map((segment) => `/${nameOf(typeof segment === 'object' ? segment.key : segment)}`).join('');
  const rule = [issue.code, issue.type].find((name) => typeof name === 'string' && isName(name));
  return `${path ? path : '/'}${rule === undefined ? '' : ` (${rule})`}`;
}

/** A key that is no plain name may be data, such as the email addresses of a record. */
function nameOf(key: PropertyKey): string {
  return typeof key === 'number' || isName(String(key)) ? String(key) : '*';
}

function isName(text: string): boolean {
  return /^[a-z_$][\w$-]{0,39}$/i.test(text);
}
