import { isExpected } from './attempt/is-expected.ts';
import { type RetryBudget, retryBudget } from './attempt/retry-budget.ts';
import { sendWithRetries } from './attempt/send-with-retries.ts';
import { type End, instrument } from './attempt/instrument.ts';
import { type Deadline, startDeadline } from './base/deadline.ts';
import { type Environment, machine } from './base/environment.ts';
import { bare } from './base/own.ts';
import { guarded, nothing } from './errors/entrance.ts';
import { errorOf } from './errors/error-of.ts';
import { failureOf } from './errors/failure-of.ts';
import { viewOf } from './hooks.ts';
import { log } from './log.ts';
import { type Operation, readOperation } from './operation.ts';
import { type CallOptions, type ClientOptions, DEFAULTS, type Settings } from './options.ts';
import { harmlessFields } from './redact/redact.ts';
import { type BuiltRequest, buildRequest } from './request/request.ts';
import { routed } from './routes.ts';
import { checkClient } from './settings/check-client.ts';
import { addOptions } from './settings/check-options.ts';

/** Calls operations. It shows nothing of its options to `console.log` or `JSON.stringify`. Safe to share. */
export interface Client {
  /**
   * Calls an operation: a value, or a rejection with an {@link AgencyError}, within `timeout`.
   *
   * @param operation - The operation's constant, from the generated code.
   * @param input - Its path, query and body fields in one object.
   * @param options - What is different for this call.
   * @throws {AgencyError} As a rejection, one subclass for each way to fail.
   * @example
   * ```ts
   * const credential = await client.call(getCredentialOperation, { id }, { timeout: 5_000 })
   * ```
   */
  call<Result>(operation: Operation, input?: object | undefined, options?: CallOptions | undefined): Promise<Result>;

  /**
   * A client with other options. It has the same credentials and `baseUrl` unless they are given, and the same retry
   * budget. A `baseUrl` of another origin is refused unless `credentials` are given with it: no secret goes where it
   * was not meant to.
   *
   * @throws {AgencyRequestError} When an option is invalid, naming it.
   * @example
   * ```ts
   * const patient = client.with({ timeout: 120_000 })
   * ```
   */
  with(options: Partial<ClientOptions>): Client;
}

/**
 * Makes a client.
 *
 * @param options - `baseUrl`, `credentials`, and what is to differ from the defaults.
 * @throws {AgencyRequestError} When an option is invalid, naming it.
 * @example
 * ```ts
 * const client = createClient({
 *   baseUrl: 'https://agency.example.com/bc/admin',
 *   credentials: { hash: () => readSecretKey() },
 * })
 * ```
 */
export function createClient(options: ClientOptions): Client {
  return clientIn(machine, options);
}

/** {@link createClient} with the machine's clock, randomness and timers as an argument. */
export function clientIn(environment: Environment, options: Partial<ClientOptions>, parent?: Parent): Client {
  const budget = parent?.budget ?? retryBudget();
  const settings = guarded('createClient', () =>
    checkClient(addOptions(parent?.settings, options, 'client'), environment, parent?.settings),
  );
  const client: Client = {
    call: (operation, input, options) =>
      run(environment, budget, settings, operation, input, options) as Promise<never>,
    with: (options) => clientIn(environment, options, { budget, settings }),
  };
  const { timeout, paging } = settings;
  return Object.freeze(Object.defineProperty(client, LISTS, { value: { timeout, paging } }));
}

/** In the registry of all realms, so that the lists of another copy of this package know them. */
const LISTS = Symbol.for('@one37id/agency-core/lists');

/** What a client's lists have of its options. */
export function listSettingsOf(client: Client): Pick<Settings, 'timeout' | 'paging'> {
  const own = client as { readonly [LISTS]?: Pick<Settings, 'timeout' | 'paging'> };
  return (Object.hasOwn(own, LISTS) && own[LISTS]) || DEFAULTS;
}

interface Parent {
  readonly budget: RetryBudget;
  readonly settings: Settings;
}

/** One call, from its options to its value or error. */
async function run(
  environment: Environment,
  budget: RetryBudget,
  defaults: Settings,
  given: Operation,
  input: object | undefined,
  options: CallOptions | undefined,
): Promise<unknown> {
  let operation = nothing('call');
  let settings = defaults;
  let fields: BuiltRequest['fields'] = {};
  let deadline: Deadline | undefined;
  let end: End;
  try {
    operation = readOperation(given);
    if (options !== undefined) settings = addOptions(defaults, options, 'call');
    const { operation: sent, baseUrl } = routed(operation, settings);
    operation = sent;
    if (baseUrl !== settings.baseUrl) settings = bare(settings, { baseUrl });
    deadline = startDeadline(environment, settings.timeout, new Set([defaults.signal, settings.signal]));
    const request = buildRequest(operation, settings, environment.isBrowser(), input);
    fields = request.fields;
    const view = () => {
      const { origin } = new URL(baseUrl);
      return viewOf(operation, fields, { origin, template: baseUrl.slice(origin.length) + operation.path });
    };
    const context = { operation, settings, environment, budget, deadline, request, view };
    end = await instrument(settings, settings.instrumentation?.call, view, () => sendWithRetries(context));
  } catch (thrown) {
    end = { error: errorOf(operation, failureOf(thrown, deadline)), status: undefined };
  } finally {
    deadline?.close();
  }
  const { error, status } = end;
  if (!error) {
    const { attempts: attempt, value } = end;
    const { logIds } = settings;
    log(settings, 'info', `${operation.id} succeeded`, () => {
      const result = logIds && { result: harmlessFields({}, value, logIds) };
      return viewOf(operation, fields, { attempt, status, ...result });
    });
    return value;
  }
  const view = viewOf(operation, fields, error.toJSON());
  const expected = isExpected(settings, error);
  log(settings, expected ? 'debug' : 'error', error.message, () => view);
  if (!expected)
    (async () => settings.onError?.(view))().catch(() =>
      log(settings, 'error', 'the hook `onError` threw', () => ({})),
    );
  throw error;
}
