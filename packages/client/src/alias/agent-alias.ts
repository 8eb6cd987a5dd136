import { assertInput, bare, guarded, isFields } from '@one37id/agency-core/internal';
import { refuse } from '../refuse.ts';

/** The types of alias that the guides show. The set is open: any other text is a type too. */
export type AgentAliasType = 'alias' | 'default' | 'email' | 'phone' | (string & {});

/** The parts of an agent alias, none of them encoded. */
export interface AgentAliasParts {
  /** The realm that the alias belongs to. Default: `''`, the agency's own realm. */
  readonly realm?: string | undefined;
  /** Default: `'alias'`. */
  readonly type?: AgentAliasType | undefined;
  /** The alias itself: a name, an email address, a phone number. */
  readonly value: string;
}

/** What {@link AgentAlias} reads: all parts, decoded. */
export interface ReadAlias {
  readonly realm: string;
  readonly type: AgentAliasType;
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
 * AgentAlias.format({ realm: 'com.one37id', type: 'email', value: 'john@gmail.com' })
 * // 'com.one37id:email:john%40gmail.com'
 * AgentAlias.format({ value: 'simplealias' }) // '::simplealias'
 * ```
 */
function format(parts: AgentAliasParts): string {
  return guarded(FORMAT, () => {
    assertInput(isFields(parts), 'the parts must be an object, and each part must be a text');
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
 * Reads an agent alias that somebody entered, and refuses what is none; for those that an agency lists there is
 * {@link from}. `type:value`, as in `default:ap1`, is an alias of the agency's own realm.
 *
 * @param text - `realm:type:value` or `type:value`, percent-encoded.
 * @returns The decoded parts. An empty realm is `''`, the agency's own; an empty type is `'alias'`.
 * @throws {AgencyRequestError} When the text is not two or three parts, has no value, more than 128 characters or a
 * broken percent sequence. The message never quotes the alias.
 * @example
 * ```ts
 * AgentAlias.parse('com.one37id:email:first%2Elast%40example%2Ecom')
 * // { realm: 'com.one37id', type: 'email', value: 'first.last@example.com' }
 * ```
 */
function parse(text: string): ReadAlias {
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

/**
 * Reads an alias that an agency gave, such as one of a list, and never refuses one: what {@link parse} refuses is read
 * as far as it goes. A text without `:` is a value, what follows a third `:` belongs to the value, and a broken percent
 * sequence stays as it is. For aliases that people enter use `parse`.
 *
 * @param text - An alias as it was listed. Of null, undefined and whatever else is no text there is nothing to read.
 * @returns The decoded parts, as `parse` gives them; undefined for what is no text.
 * @example
 * ```ts
 * AgentAlias.from('john@gmail.com') // { realm: '', type: 'alias', value: 'john@gmail.com' }
 * ```
 */
function from(text: string): ReadAlias;
function from(text: string | null | undefined): ReadAlias | undefined;
function from(text: string | null | undefined): ReadAlias | undefined {
  if (typeof text !== 'string') return undefined;
  const [first = '', second, ...rest] = text.split(':');
  const parts = [first, second, rest.length > 0 ? rest.join(':') : undefined].filter((part) => part !== undefined);
  const [value = '', type = '', realm = ''] = parts.map((part) => decoded(part) ?? part).reverse();
  return { realm, type: type === '' ? DEFAULT_TYPE : type, value };
}

/**
 * Whether two aliases are the same one: `com.one37id:email:a%2Eb`, `com.one37id:email:a.b` and the parts of either.
 * Upper and lower case differ in every part, as nothing documents that an agency ignores it.
 *
 * @param a - An alias, as a text of any spelling that `from` reads, or its parts.
 * @param b - The other one. What is neither text nor parts is no alias, and equal to none.
 * @param options - `ownRealm`: the name of the agency's own realm, so that an alias which names it equals one whose
 * realm is empty. Default: an empty realm equals an empty one only.
 * @example
 * ```ts
 * AgentAlias.equals('default:ap1', ':default:ap1') // true
 * ```
 */
function equals(
  a: string | AgentAliasParts | null | undefined,
  b: string | AgentAliasParts | null | undefined,
  options?: { readonly ownRealm?: string | undefined },
): boolean {
  return guarded('AgentAlias.equals', () => {
    assertInput(options === undefined || isFields(options), 'the options must be an object');
    const { ownRealm } = bare(options ?? {}) as { ownRealm?: unknown };
    const [one, other] = [a, b].map(partsOf);
    const realm = (name: unknown) => (name === ownRealm ? '' : name);
    return (
      one !== undefined &&
      other !== undefined &&
      realm(one.realm) === realm(other.realm) &&
      one.type === other.type &&
      one.value === other.value
    );
  });
}

function partsOf(alias: unknown): ReadAlias | undefined {
  if (!isFields(alias)) return from(alias as string);
  const { realm = '', type, value } = bare(alias) as Partial<AgentAliasParts>;
  return typeof value === 'string'
    ? { realm, type: type === undefined || type === '' ? DEFAULT_TYPE : type, value }
    : undefined;
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
  return decoded(part) ?? refuse(PARSE, 'the alias has a broken percent sequence');
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/**
 * Writes, reads and compares agent aliases, the address of a person or business: `realm:type:value`.
 *
 * @example
 * ```ts
 * await agency.messages.sendGeneral({
 *   agentAlias: AgentAlias.format({ type: 'email', value: 'john@gmail.com' }),
 *   payload: { title: 'Welcome', description: 'Your account is ready.' },
 * })
 * ```
 */
export const AgentAlias = { format, parse, from, equals } as const;
