import * as files from '#node';
import { runControl } from '../control/run-control.ts';
import { controlValidators } from '../document/operations.ts';
import { evident } from '../evidence/evidence.ts';
import { localEvidence } from '../evidence/local-evidence.ts';
import { Emulator, SECRET_KEY, TOKEN } from '../emulator/emulator.ts';
import { fetchFrom } from '../http/fetch-from.ts';
import { problemsOf, told } from '../document/problems.ts';
import { Person } from './person.ts';
import { checkEventType } from '../state/event-types.ts';
import type { PersonRecord } from '../state/records.ts';
import { TABLE_NAMES } from '../state/tables.ts';
import type { MockAgency } from './mock-agency.ts';

export interface CreateAgencyOptions {
  /** The time, before the clock is advanced. Default: that of this machine. */
  readonly now?: (() => Date) | undefined;
  /** Makes ids that are the same each time. Default: ids that nobody can foresee. */
  readonly seed?: string | undefined;
  /** Limits the rate of requests: `50/s`. Default: no limit. */
  readonly limit?: string | undefined;
  /** What stands before the paths of the API. Default: `/bc/admin`, as in the product. */
  readonly basePath?: string | undefined;
  /** The secret key that it asks for. */
  readonly secretKey?: string | undefined;
  /** The Studio's token that it asks for. */
  readonly token?: string | undefined;
  /** The largest body of a request in bytes. Default: 10,485,760 (10 MiB). */
  readonly maxBodyBytes?: number | undefined;
  /** Gets each request, in one readable line without values. Default: none. */
  readonly log?: ((line: string) => void) | undefined;
}

/**
 * An agency in this process that remembers, without a server: give its `fetch` to a client. In any runtime, workers and
 * browsers too.
 *
 * @throws {TypeError} For an option that makes no sense.
 * @example
 * ```ts
 * const mock = createAgency()
 * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch })
 *
 * const ada = mock.person({ name: 'Ada' })
 * ada.scan(await agency.invitations.url())
 * await agency.credentials.issue({ agentId: ada.agentId, payload })
 * ada.accept(ada.offers[0])
 * ada.credentials.length // 1
 * ```
 */
export function createAgency(options: CreateAgencyOptions = {}): MockAgency {
  const emulator = newEmulator(options);
  return mockOf(emulator, async () => emulator.close());
}

export function newEmulator({
  basePath = '/bc/admin',
  secretKey = SECRET_KEY,
  token = TOKEN,
  maxBodyBytes = 10 * 1024 * 1024,
  ...options
}: CreateAgencyOptions): Emulator {
  checkBasePath(basePath);
  if (secretKey === '' || token === '') throw new TypeError('A secret key, and a token, must not be empty.');
  const emulator = new Emulator(
    {
      ...options,
      maxBodyBytes,
      basePath: basePath.replace(/\/$/, ''),
      credentials: { hash: secretKey, studio: token },
    },
    'http://agency.localhost',
  );
  // A clock that is none is told of here, and not by the first request.
  emulator.state.now();
  return emulator;
}

/** @throws {TypeError} For what no request could reach. */
function checkBasePath(basePath: string): void {
  const given = JSON.stringify(basePath.slice(0, 100));
  // A dot, or two, is a name that no URL keeps.
  if (!/^(\/(?!\.{1,2}(\/|$))[\w.~-]+)*\/?$/.test(basePath))
    throw new TypeError(`${given} is no base path: it begins with a slash and has plain names, such as /bc/admin.`);
  if (/^\/__agency(\/|$)/.test(basePath))
    throw new TypeError(`${given} is where the control interface is: give another base path, such as /bc/admin.`);
  if (/\/public\/?$/.test(basePath))
    throw new TypeError(`${given} is where links of the agency lead: give another base path, such as /bc/admin.`);
}

export function mockOf(emulator: Emulator, stop: () => Promise<void>): MockAgency {
  const { state, faults, callbacks, flows } = emulator;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= stop());
  const evidence = localEvidence(emulator);
  const mock: MockAgency = {
    get baseUrl() {
      return emulator.baseUrl;
    },
    secretKey: emulator.credentials['hash'] ?? '',
    token: emulator.credentials['studio'] ?? '',
    fetch: fetchFrom(emulator),
    clock: { now: () => state.now(), advance: (by) => void state.apply({ type: 'clock.advance', input: { by } }) },
    requests: emulator.requests,
    get events() {
      return [...state.events];
    },
    get people() {
      return Array.from(state.tables.people.values(), (record) => new Person(emulator, record));
    },
    person: (who) => new Person(emulator, runControl(emulator, 'createPerson', {}, who) as PersonRecord),
    records: (table) => {
      if (!TABLE_NAMES.includes(table))
        throw new TypeError(`There is no table ${String(table)}: it is one of ${TABLE_NAMES.join(', ')}.`);
      const rows = [...state.tables[table].values()];
      if (table === 'credentials') for (const row of rows) evident(row, evidence);
      return rows as never;
    },
    flow: (name, flow, options = {}) => flows.register(name, flow, options),
    get runs() {
      return [...state.tables.runs.values()];
    },
    fail: (options) => {
      const { id } = faults.add(options);
      return { id, cancel: () => void faults.remove(id) };
    },
    limit: (rate) => emulator.limit(rate),
    on: (type, listener) => {
      checkEventType(type);
      return state.listen((event) => void ((type === '*' || type === event.type) && listener(event)));
    },
    callback: (options) => {
      const { id } = runControl(emulator, 'createCallback', {}, options) as { readonly id: number };
      return { id, cancel: () => void callbacks.remove(id) };
    },
    snapshot: () => state.snapshot(),
    restore: (snapshot) => state.restore(snapshot),
    seed: async (data) =>
      putIn(emulator, typeof data === 'string' || data instanceof URL ? await files.readJson(data) : data),
    export: (file) => files.writeJson(file, state.snapshot()),
    reset: () => emulator.reset(),
    close,
    [Symbol.asyncDispose]: close,
  };
  return evident(mock, evidence);
}

function putIn({ state }: Emulator, data: unknown): void {
  if (typeof data === 'object' && data !== null && 'format' in data) return state.restore(data);
  const problems = problemsOf(controlValidators['seed'], data);
  if (problems.length > 0) throw new TypeError(`This is neither a snapshot nor a seed: ${told(problems)}.`);
  state.apply({ type: 'seed', input: data });
}
