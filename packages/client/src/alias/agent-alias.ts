import { bare, guarded, isFields, must } from '@one37id/agency-core/internal';
import { refuse } from '../refuse.ts';

/** The types of alias that the guides show. The set is open: any other text is a type too. */
export type AgentAliasType = 'alias' | 'default' | 'email' | 'phone' | (string & {});

/** The parts of an agent alias, none of them encoded. */
export interface AgentAliasParts {
  /** The realm that the alias belongs to. Default: `''`, the agency's own realm. */
  readonly realm?: string;
  /** Default: `'alias'`. */
  readonly type?: AgentAliasType;
  /** The alias itself: a name, an email address, a phone number. */
  readonly value: string;
}

/** The documented limit of `agentAlias`, counted after encoding. */
const MAX_LENGTH = 128;
const DEFAULT_TYPE = 'alias';
const PARSE = 'AgentAlias.parse';
const FORMAT = 'AgentAlias.format';

/**
 * Writes an agent alias: `realm:type:value`, each part percent-encoded. The agency's own realm and the type `alias` are
 * left empty, so that one alias has one text.
 *
 * The encoding is `encodeURIComponent`: a full stop stays a full stop. The guides show `john%40gmail.com` and, once,
 * `first%2Elast`; both are the same value, and the first keeps more of the 128 characters for the value.
 *
 * @param parts - `realm` and `type` may be left out; `value` must not be empty.
 * @returns At most 128 characters, for `agentAlias` and for the alias of `connections.get`.
 * @throws {AgencyRequestError} When the value is empty, a part is no text or has a lone surrogate, or the result is too
 * long. The message never quotes the alias.
 * @example
 * ```ts
 * AgentAlias.format({ realm: 'com.one37id', type: 'email', value: 'john@gmail.com' }) // 'com.one37id:email:john%40gmail.com'
 * AgentAlias.format({ value: 'simplealias' }) // '::simplealias'
 * ```
 */
function format(parts: AgentAliasParts): string {
  return guarded(FORMAT, () => {
    must(isFields(parts), 'the parts must be an object, and each part must be a text');
    return write(bare(parts), FORMAT);
  });
}

function write(parts: AgentAliasParts, operation: string): string {
  const { realm = '', type = DEFAULT_TYPE, value } = parts;
  if (value === '') refuse(operation, 'the value must not be empty');
  const text = [realm, type === DEFAULT_TYPE ? '' : type, value].map((part) => encode(part, operation)).join(':');
  if (text.length > MAX_LENGTH)
    refuse(operation, `an alias has at most ${MAX_LENGTH} characters after encoding, and this one has ${text.length}`);
  return text;
}

/**
 * Reads an agent alias. `type:value`, as in `default:ap1`, is an alias of the agency's own realm.
 *
 * @param text - `realm:type:value` or `type:value`, percent-encoded.
 * @returns The decoded parts. An empty realm is `''`, the agency's own; an empty type is `'alias'`.
 * @throws {AgencyRequestError} When the text is not two or three parts, has no value, more than 128 characters or a broken
 * percent sequence. The message never quotes the alias.
 * @example
 * ```ts
 * AgentAlias.parse('com.one37id:email:first%2Elast%40example%2Ecom')
 * // { realm: 'com.one37id', type: 'email', value: 'first.last@example.com' }
 * ```
 */
function parse(text: string): Required<AgentAliasParts> {
  const parts = typeof text === 'string' ? text.split(':') : [];
  if (parts.length !== 2 && parts.length !== 3) refuse(PARSE, 'an alias is `realm:type:value` or `type:value`');
  if (text.length > MAX_LENGTH)
    refuse(PARSE, `an alias has at most ${MAX_LENGTH} characters, and this one has ${text.length}`);
  const [value = '', type = '', realm = ''] = parts.map(decode).reverse();
  const alias = { realm, type: type === '' ? DEFAULT_TYPE : type, value };
  // What cannot be written cannot be an alias either: one rule for both directions.
  write(alias, PARSE);
  return alias;
}

function encode(part: string, operation: string): string {
  try {
    if (typeof part === 'string') return encodeURIComponent(part);
  } catch {
    // A lone surrogate. The thrown error says no more than this one.
  }
  return refuse(operation, 'each part must be a text without lone surrogates');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return refuse(PARSE, 'the alias has a broken percent sequence');
  }
}

/**
 * Writes and reads agent aliases, the address of a person or business: `realm:type:value`.
 *
 * @example
 * ```ts
 * await agency.messages.sendGeneral({
 *   agentAlias: AgentAlias.format({ type: 'email', value: 'john@gmail.com' }),
 *   payload: { title: 'Welcome', description: 'Your account is ready.' },
 * })
 * ```
 */
export const AgentAlias = { format, parse } as const;
