import { bodyOf } from './body.ts';
import type { Call } from './call.ts';
import type { Settings } from './options.ts';
import { harmlessFields } from './redact.ts';
import { omittedIn, plainOf } from './plain.ts';
import { mustBeFree } from './problems.ts';
import { must } from './refusal.ts';
import { toJson } from './to-json.ts';
import { urlOf } from './url.ts';
import { VERSION } from './version.ts';

/** Everything of a request but the credential. */
export interface BuiltRequest {
  readonly url: string;
  readonly init: RequestInit & {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
}

/** Builds the request once for all attempts, and notes what a server could echo. Throws a Refusal. */
export function buildRequest(call: Call, settings: Settings, isBrowser: boolean, given: object = {}): BuiltRequest {
  const { operation, values } = call;
  const input = plainOf(given, operation);
  const { body: takesBody, path, query } = call.operation;
  must(
    takesBody || query?.length || path.includes('{') || !Object.keys(input).length,
    'it takes no input: options are the second argument',
  );
  const checked = { input, omitted: omittedIn(input), allowUnfiltered: settings.allowUnfiltered === true };
  mustBeFree((operation.checks ?? []).flatMap(({ check, fields }) => check(checked, fields)));
  mustBeFree(settings.validators?.request?.(operation.id, input));
  const seen = (value: string) => values.add(value);
  const url = urlOf(settings.baseUrl, operation, input, seen);
  const body = bodyOf(operation, input);
  const json = (call.json = body === undefined ? undefined : toJson(body));
  must(json === undefined || operation.method !== 'GET', 'a GET carries no body');
  call.fields = harmlessFields(operation, input);
  for (const value of Object.values(settings.headers ?? {})) seen(value);
  const headers = {
    ...Object.fromEntries(Object.entries(settings.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
    accept: operation.image ? 'image/*, application/json' : 'application/json',
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(isBrowser ? {} : { 'user-agent': settings.userAgent ?? `one37id-agency-core/${VERSION}` }),
  };
  return {
    url,
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
