import { LOG_LEVELS } from './log.ts';
import type { CallOptions, ClientOptions, Settings } from './options.ts';
import { DEFAULTS } from './options.ts';
import { must } from './refusal.ts';

type Rule = readonly [holds: (value: never) => unknown, wanted: string];

/** What a header can carry: printable Latin-1 without a blank at either end. Anything else would be refused late, and quoted. */
const HEADER_VALUE = /^[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?$/;
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** What the transport sets itself, or what would change how the request is framed. */
const OWN_HEADER = /^(accept|connection|content-(length|type)|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

export function isHeaderValue(value: unknown): value is string {
  return typeof value === 'string' && HEADER_VALUE.test(value);
}

const number = (from: number, to: number, isFit: (value: number) => boolean = Number.isFinite): Rule => [
  (value: number) => isFit(value) && value >= from && value <= to,
  `a number from ${from} to ${to}`,
];
const aFunction: Rule = [(value) => typeof value === 'function', 'a function'];
const MAX_TIMER = 2 ** 31 - 1;

const RULES: Readonly<Record<string, Rule>> = {
  timeout: number(1, MAX_TIMER),
  maxRetries: number(0, 100, Number.isInteger),
  maxRetryAfter: number(0, MAX_TIMER),
  maxResponseBytes: number(1, 2 ** 32, Number.isInteger),
  fetch: aFunction,
  onRequest: aFunction,
  onResponse: aFunction,
  onError: aFunction,
  instrumentation: aFunction,
  validators: [(value) => typeof value === 'object', 'an object'],
  onDrift: aFunction,
  routes: [(value: { find?: unknown }) => typeof value.find === 'function', 'an object with find'],
  logger: [
    (value: Record<string, unknown>) => LOG_LEVELS.every((level) => level === 'off' || typeof value[level] === 'function'),
    'an object with debug, info, warn and error',
  ],
  logLevel: [(value) => LOG_LEVELS.includes(value), `one of ${LOG_LEVELS.join(', ')}`],
  signal: [(value: AbortSignal) => typeof value.addEventListener === 'function', 'an AbortSignal'],
  headers: [
    (value: object) =>
      Object.entries(value).every(([name, text]) => HEADER_NAME.test(name) && !OWN_HEADER.test(name) && isHeaderValue(text)),
    'an object of header names and values, without those that the transport sets',
  ],
  userAgent: [isHeaderValue, 'a header value'],
};

/** Adds options to the settings, each of them checked. An option that is `undefined` is one that is not given. */
export function addOptions(settings: Settings | undefined, options: CallOptions | ClientOptions): Settings {
  must(typeof options === 'object' && options !== null, 'the options must be an object');
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
    if (rule) must(value !== null && rule[0](value as never), `the option \`${name}\` must be ${rule[1]}`);
  }
  const added: Partial<Settings> = Object.fromEntries(given);
  return { baseUrl: '', ...DEFAULTS, ...settings, ...added, headers: { ...settings?.headers, ...added.headers } };
}
