import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Peer } from '../peers/peer.ts';
import type { Asked, Told } from '../worker/protocol.ts';
import { type Context, folderOf } from './context.ts';

/** A peer in a process of its own, which measures what it is asked. */
export interface Worker {
  ask(asked: Partial<Asked> & Pick<Asked, 'what' | 'call'>): Promise<Readonly<Record<string, number>>>;
  end(): void;
}

/** Longer takes nothing that is measured. */
const MAX_MS = 120_000;

/** Starts a worker when it is first asked. */
export function workerOf(context: Context, peer: Peer, flags: readonly string[] = []): Worker {
  let child: ChildProcess | undefined;
  return {
    ask: async (asked) => {
      child ??= fork(context.prepared.worker, [peer.name, folderOf(context, peer), context.baseUrl], {
        execArgv: [...flags],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const { signal, abort } = timer();
      try {
        const message = once(child, 'message', { signal }) as Promise<[Told]>;
        const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error('its process ended')));
        child.send({ count: 0, inFlight: 1, ms: 0, ...asked });
        const [{ told, failed }] = await Promise.race([message, ended]);
        if (!told) throw new Error(failed);
        return told;
      } finally {
        abort();
      }
    },
    end: () => void child?.kill(),
  };
}

function timer(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  const late = setTimeout(() => controller.abort(new Error(`nothing came in ${MAX_MS} ms`)), MAX_MS);
  return {
    signal: controller.signal,
    abort: () => {
      clearTimeout(late);
      controller.abort();
    },
  };
}

/** Starts the server in a process of its own. */
export async function startServer(file: string): Promise<{ readonly baseUrl: string; readonly end: () => void }> {
  const child = fork(file, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [port] = (await once(child, 'message')) as [number];
  return { baseUrl: `http://127.0.0.1:${port}`, end: () => void child.kill() };
}
