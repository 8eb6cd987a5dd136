import { guarded } from '../errors/entrance.ts';
import type { CheckedInput, InputCheck } from '../input-check.ts';
import type { ValidationProblem } from '../validators.ts';

const MAX_LENGTH = 128;
/** Two or three parts, of what encoding leaves as it is and what it makes. */
const ALIAS = /^(?:[\w.!~*'()%-]*:){1,2}[\w.!~*'()%-]+$/;

/**
 * Refuses what is no agent alias, which is the address of what is sent: `realm:type:value` or `type:value`, each part
 * percent-encoded, at most 128 characters, the value not empty. So a name that was put in by joining texts cannot
 * become a realm or a type: its colon is no separator once it is encoded.
 *
 * @param fields - The fields that are agent aliases.
 * @returns The problems; none where the operation may be sent. Core calls it, and makes one error of them.
 */
export function checkAgentAlias(given: CheckedInput, fields: InputCheck['fields']): ValidationProblem[] {
  return guarded('checkAgentAlias', () => problemsOf(given, fields));
}

function problemsOf({ input }: CheckedInput, fields: InputCheck['fields']): ValidationProblem[] {
  return Object.keys(fields)
    .filter((name) => Object.hasOwn(input, name) && !isAgentAlias(input[name]))
    .map((name) => ({
      pointer: `/${name}`,
      rule: 'must be an agent alias as `AgentAlias.format` writes it, at most 128 characters',
    }));
}

function isAgentAlias(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > MAX_LENGTH || !ALIAS.test(value)) return false;
  try {
    return Boolean(decodeURIComponent(value));
  } catch {
    return false;
  }
}
