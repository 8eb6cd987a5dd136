import { openStore, serve } from '#node';
import { info } from '../document/operations.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { CONTROL_BODY_BYTES } from '../http/control-response.ts';
import { isLocalHost } from '../http/local.ts';
import { servedAnswer } from '../http/served.ts';
import { BREAK_HEADER } from '../api/reply.ts';
import { FORMAT } from '../state/snapshot.ts';
import type { MockAgency } from './mock-agency.ts';
import { type CreateAgencyOptions, mockOf, newEmulator } from './create-agency.ts';

export interface StartAgencyOptions extends CreateAgencyOptions {
  /** The port. Default: a free one. */
  readonly port?: number | undefined;
  /**
   * The address to listen on: `0.0.0.0` for everybody on the network, the control interface too. Default: `127.0.0.1`.
   */
  readonly host?: string | undefined;
  /**
   * The file that keeps what the agency remembers, made if there is none. Needs Node 22.13. Default: nothing outlives
   * the process.
   */
  readonly data?: string | undefined;
}

/**
 * Starts an agency in this process that remembers: what is issued is in the next list, a person connects, accepts and
 * answers when the test says so, and what is revoked is revoked. No network, no agency, no timers.
 *
 * Each request is first validated by the document, and so is each answer. It is ready when the promise resolves.
 *
 * @throws {Error} When the port is taken, or the data file is one of another version.
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
export async function startAgency({ port, host, data, ...options }: StartAgencyOptions = {}): Promise<MockAgency> {
  const emulator = newEmulator(options);
  // It listens first: where that is not possible no file has been touched. Nothing is answered before the file was
  // read.
  let open = (): void => {};
  const ready = new Promise<void>((resolve) => void (open = resolve));
  const { origin, close } = await serve(servedBy(emulator, ready), { port, host });
  let store: Awaited<ReturnType<typeof openStore>> | undefined;
  try {
    if (data !== undefined) {
      store = await openStore(data, { format: FORMAT, sha256: info.sha256 });
      emulator.state.attach(store, store.rows);
    }
    emulator.origin = origin;
    open();
    return mockOf(emulator, async () => {
      emulator.close();
      await close();
      store?.close();
    });
  } catch (error) {
    store?.close();
    await close();
    throw error;
  }
}

function servedBy(emulator: Emulator, ready: Promise<void>): Parameters<typeof serve>[0] {
  return {
    answer: async (request) => {
      await ready;
      return servedAnswer(emulator, request);
    },
    bodyLimit: (path) => (path.startsWith('/__agency') ? CONTROL_BODY_BYTES : emulator.options.maxBodyBytes),
    breakHeader: BREAK_HEADER,
    isLocalHost,
  };
}
