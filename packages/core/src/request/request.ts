import { assertInput } from '../base/failure.ts';
import { toJson } from '../base/to-json.ts';
import type { Operation } from '../operation.ts';
import type { Settings } from '../options.ts';
import { harmlessFields } from '../redact/redact.ts';
import type { SentRequest } from '../redact/sent.ts';
import { VERSION } from '../version.ts';
import { bodyOf } from './body.ts';
import { omittedIn, plainOf } from './plain.ts';
import { mustBeFree } from './problems.ts';
import { urlOf } from './url.ts';

/** Everything of a request but the credential, and what is told of it. */
export interface BuiltRequest {
  readonly url: string;
  readonly init: RequestInit & {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  readonly sent: SentRequest;
  /** The body's harmless fields, for hooks and logs. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Builds the request once for all attempts. Throws a {@link Failure}. */
export function buildRequest(
  operation: Operation,
  settings: Settings,
  isBrowser: boolean,
  given: object = {},
): BuiltRequest {
  const input = plainOf(given, operation);
  const { body: takesBody, path, query } = operation;
  assertInput(
    takesBody || query?.length || path.includes('{') || !Object.keys(input).length,
    'it takes no input: options are the second argument',
  );
  const checked = { input, omitted: omittedIn(input), allowUnfiltered: settings.allowUnfiltered === true };
  mustBeFree((operation.checks ?? []).flatMap(({ check, fields }) => check(checked, fields)));
  mustBeFree(settings.validators?.request?.(operation.id, input));
  const values = new Set(Object.values(settings.headers ?? {}));
  const seen = (value: string) => values.add(value);
  const url = urlOf(settings.baseUrl, operation, input, seen);
  const body = bodyOf(operation, input);
  const json = body === undefined ? undefined : toJson(body);
  assertInput(json === undefined || operation.method !== 'GET', 'a GET carries no body');
  const fields = harmlessFields(operation, input, settings.logIds);
  const headers = {
    ...settings.headers,
    accept: operation.image ? 'image/*, application/json' : 'application/json',
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(isBrowser ? {} : { 'user-agent': settings.userAgent ?? `one37id-agency-core/${VERSION}` }),
  };
  return {
    url,
    sent: { operation, values, json, fields },
    fields,
    init: {
      method: operation.method,
      headers,
      redirect: 'manual',
      ...(json === undefined ? {} : { body: json }),
      // Only pages have cookies, caches and referrers; some edge runtimes refuse the very names.
      ...(isBrowser ? { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } : {}),
    },
  };
}
