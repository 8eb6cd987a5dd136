import { startMock, type StartPrismOptions } from '../prism.ts';
import { newWallet, type PersonOptions } from './new-wallet.ts';
import { Person } from './person.ts';
import { type ReceivedRequest, remember } from './requests.ts';
import { State } from './state.ts';
import { statefulAnswers } from './stateful.ts';

export interface StartAgencyOptions extends StartPrismOptions {
  /** The port on the loopback interface. Default: a free one. */
  readonly port?: number;
  /** The time, for what is issued, created and connected. Default: that of this machine. */
  readonly now?: () => Date;
}

/** An agency in this process. */
export interface MockAgency extends AsyncDisposable {
  readonly baseUrl: string;
  /** What `new Agency({ baseUrl, secretKey })` needs. Another key is refused. */
  readonly secretKey: string;
  /** What `new Studio({ baseUrl, token })` needs. Another token is refused. */
  readonly token: string;
  /**
   * The requests that it got, oldest first; the last 1,000 of them.
   *
   * @example
   * ```ts
   * await using mock = await startAgency()
   * const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })
   * await agency.connections.list({ rowsPerPage: 10 })
   * expect(mock.requests).toMatchObject([{ operation: 'listConnections', input: { rowsPerPage: 10 } }])
   * ```
   */
  readonly requests: readonly ReceivedRequest[];
  /**
   * A person whom the agency does not know yet, with an empty wallet.
   *
   * @throws {Error} When another one has the same alias.
   */
  person(options: PersonOptions): Person;
  /** Forgets everything, people and requests too: for another test on the same server. */
  reset(): void;
  /** Stops the server and ends its connections. May be called more than once. */
  close(): Promise<void>;
}

const SECRET_KEY = 'the-secret-key-of-the-mock';
const TOKEN = 'the-token-of-the-mock';

/**
 * Starts an agency in this process that remembers: what is issued is in the next list, a person connects, accepts and answers
 * when the test says so, and what is revoked is revoked. No network, no agency, no timers.
 *
 * Each request is first judged by the document, as by {@link startPrism}, with the same header `prefer` for failures; an
 * operation that keeps no state answers the document's example. Unknown ids and aliases are refused with the failure that the
 * document declares. It is ready when the promise resolves.
 *
 * @throws {Error} When the document is not the one that the client was generated from, or the port is taken.
 * @example
 * ```ts
 * await using mock = await startAgency() // closed at the end of the block, even when a test in it throws
 * const { baseUrl, secretKey } = mock
 * const agency = new Agency({ baseUrl, secretKey })
 *
 * const ada = mock.person({ name: 'Ada' })
 * ada.scan(await agency.invitations.url())
 * await agency.credentials.issue({ agentId: ada.agentId, payload })
 *
 * const [offer] = ada.offers
 * ada.accept(offer)
 * ada.credentials.length // 1
 * ```
 */
export async function startAgency({ now = () => new Date(), ...options }: StartAgencyOptions = {}): Promise<MockAgency> {
  let state = new State(now);
  const requests: ReceivedRequest[] = [];
  const desk = {
    secrets: { hash: SECRET_KEY, studio: TOKEN },
    state: () => state,
    onRequest: (request: ReceivedRequest) => remember(requests, request),
  };
  const { baseUrl, close } = await startMock(options, (prism, rows, document) => statefulAnswers(prism, rows, document, desk));
  return {
    baseUrl,
    secretKey: SECRET_KEY,
    token: TOKEN,
    requests,
    person: (who) => new Person(state, newWallet(state, who)),
    reset: () => {
      state = new State(now);
      requests.length = 0;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
