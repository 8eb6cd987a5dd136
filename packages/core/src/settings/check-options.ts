import { MAX_TIME } from '../base/environment.ts';
import { assertInput } from '../base/failure.ts';
import { bare, isFields } from '../base/own.ts';
import { LOG_IDS, LOG_LEVELS, type LogId } from '../log.ts';
import type { CallOptions, ClientOptions, Settings } from '../options.ts';
import { DEFAULTS } from '../options.ts';
import { isPlain } from '../request/plain.ts';
import { readLogger } from './read-logger.ts';

/**
 * What an option must hold, and how it is read, once: later changes of an object that the caller keeps do not count.
 */
type Rule = readonly [holds: (value: never) => unknown, wanted: string, read?: (value: unknown) => unknown];
type Fields = Readonly<Record<string, unknown>>;

/**
 * What a header can carry: printable Latin-1 without a blank at either end. Anything else would be refused late, and
 * quoted.
 */
const CARRIED = /^[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?$/;
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/**
 * What the transport sets itself, what changes how the request is framed, and what servers take for another method or
 * path. Those that speak CGI know no difference between `_` and `-`.
 */
const OWN_HEADER =
  /^(accept|connection|content-(length|type)|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade|x-http-method(-override)?|x-method-override|x-(original|rewrite|forwarded|override)-(path|ur[il]))$/;

/** The same in words. */
export const HEADER_VALUE = 'a text for a header: Latin-1, not empty, no line break, no blank at its ends';

export function isHeaderValue(value: unknown): value is string {
  return typeof value === 'string' && CARRIED.test(value);
}

const number = (from: number, to: number, isFit: (value: number) => boolean = Number.isFinite): Rule => [
  (value: number) => isFit(value) && value >= from && value <= to,
  `a number from ${from} to ${to}`,
];
const isFunction = (value: unknown): boolean => typeof value === 'function';
const isText = (value: unknown): boolean => typeof value === 'string';
const aFunction: Rule = [isFunction, 'a function'];
const aFlag: Rule = [(value) => typeof value === 'boolean', 'true or false'];
/** A copy, so that it is read once; undefined for what holds no fields. */
const copy = (value: unknown): unknown => (isFields(value) ? bare(value) : undefined);

/** A closed set of fields: one that is misspelled would change nothing, unseen. */
const fields = (isFit: (value: unknown) => boolean, what: string, ...names: readonly string[]): Rule => [
  (value: Fields | undefined) =>
    value &&
    Object.entries(value).every(([name, own]) => own === undefined || (names.includes(name) && isFit(own))) &&
    // Without a function there is nothing to it; names may be left as they are.
    (isFit === isText || Object.values(value).some(isFit)),
  `an object with ${what} \`${names.join('` or `')}\``,
  copy,
];
const listOf = (value: unknown): unknown => (Array.isArray(value) ? Array.from<unknown>(value) : undefined);

const names: Rule = [
  (value: object | undefined) => value && Object.values(value).every((name) => name === undefined || isText(name)),
  'an object',
  copy,
];

const CALL_RULES: Readonly<Record<keyof CallOptions, Rule>> = {
  timeout: number(1, MAX_TIME),
  maxRetries: number(0, 100, Number.isInteger),
  maxRetryAfter: number(0, MAX_TIME),
  retryRateLimited: aFlag,
  allowUnfiltered: aFlag,
  maxResponseBytes: number(1, 2 ** 32, Number.isInteger),
  fetch: aFunction,
  onRequest: aFunction,
  onResponse: aFunction,
  onError: aFunction,
  instrumentation: fields(isFunction, 'functions', 'call', 'attempt'),
  isExpected: aFunction,
  logger: [Boolean, 'an object with debug, info, warn and error', readLogger],
  logLevel: [(value) => LOG_LEVELS.includes(value), `one of ${LOG_LEVELS.join(', ')}`],
  logIds: [
    (value: readonly LogId[] | undefined) => value?.every((name) => LOG_IDS.includes(name)),
    `a list of ${LOG_IDS.join(', ')}`,
    listOf,
  ],
  signal: [
    (value: AbortSignal | null) => isFunction(value?.addEventListener) && isFunction(value?.removeEventListener),
    'an AbortSignal',
  ],
  headers: [
    (value: object | undefined) =>
      value &&
      Object.entries(value).every(
        ([name, text]) => HEADER_NAME.test(name) && !OWN_HEADER.test(name.replaceAll('_', '-')) && isHeaderValue(text),
      ),
    'headers, without those that the transport sets',
    readHeaders,
  ],
  userAgent: [isHeaderValue, HEADER_VALUE],
};

const RULES: Readonly<Record<keyof ClientOptions, Rule>> = {
  ...CALL_RULES,
  baseUrl: [isText, 'an http or https URL without query and fragment'],
  credentials: [Boolean, 'an object', copy],
  serverOnly: [Array.isArray, 'a list of names', listOf],
  dangerouslyAllowBrowser: aFlag,
  allowInsecure: aFlag,
  validators: fields(isFunction, 'functions', 'request', 'response'),
  onDrift: aFunction,
  paging: fields(isText, 'names', 'items', 'total'),
  routes: [(value: { find?: unknown } | null) => isFunction(value?.find), 'an object with find'],
  credentialNames: names,
};

/**
 * Adds options to the settings, each of them read once and checked. An option that is `undefined` is one that is not
 * given. They are a closed set: what has another name is refused, and so is what only a client has in the options of a
 * call.
 */
export function addOptions(settings: Settings | undefined, options: unknown, rules: 'call' | 'client'): Settings {
  assertInput(isFields(options), 'the options must be an object');
  const given: Record<string, unknown> = bare({});
  // A symbol among them is refused as any other strange name is.
  for (const name of Reflect.ownKeys(options) as string[]) {
    assertInput(Object.hasOwn(RULES, name), `${shown(name, settings)} is no option`);
    assertInput(
      rules === 'client' || Object.hasOwn(CALL_RULES, name),
      `the option \`${name}\` is none of a call; see \`with\``,
    );
    const [holds, wanted, read] = RULES[name as keyof ClientOptions];
    const value = options[name];
    if (value === undefined) continue;
    given[name] = read ? read(value) : value;
    assertInput(holds(given[name] as never), `the option \`${name}\` must be ${wanted}`);
  }
  const added: Partial<Settings> = given;
  const headers = bare(settings?.headers ?? {}, added.headers ?? {});
  return Object.assign(bare({ baseUrl: '', ...DEFAULTS }), settings, added, { headers });
}

/** A caller's key as messages may have it: what is no plain name, or is a secret of the client, could be anything. */
function shown(name: unknown, settings: Settings | undefined): string {
  const isName =
    typeof name === 'string' &&
    /^[_a-z]{1,30}$/i.test(name) &&
    !Object.values<unknown>(settings?.credentials ?? {}).includes(name);
  return isName ? `\`${name}\`` : 'a strange name';
}

/**
 * The headers of a plain object, of `Headers` or of a list of pairs, by their names in small letters. Undefined for all
 * else.
 */
function readHeaders(value: unknown): Fields | undefined {
  const isList = Array.isArray(value) || {}.toString.call(value) === '[object Headers]';
  const pairs = isList
    ? Array.from(value as Iterable<unknown>, (pair) => (Array.isArray(pair) ? Array.from<unknown>(pair) : []))
    : isFields(value) && isPlain(value) && Object.entries(value);
  if (!pairs || !pairs.every((pair) => pair.length === 2 && pair.every(isText))) return undefined;
  const headers: Record<string, unknown> = bare({});
  for (const [given, text] of pairs as [string, string][]) {
    const name = given.toLowerCase();
    // As fetch does it: a name that comes again, be it in other letters, adds to the value.
    headers[name] = name in headers ? `${String(headers[name])}, ${text}` : text;
  }
  return headers;
}
