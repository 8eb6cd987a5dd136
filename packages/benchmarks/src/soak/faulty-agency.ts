import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The server of the soak, and what it sees of the client. */
export interface FaultyAgency {
  readonly baseUrl: string;
  /** How many connections are open, as the server counts. */
  connections(): Promise<number>;
  close(): Promise<number>;
}

export async function startFaultyAgency(): Promise<FaultyAgency> {
  const worker = new Worker(new URL('./server.ts', import.meta.url));
  const ask = async (): Promise<number> => {
    const [answer] = await once(worker, 'message');
    return answer as number;
  };
  const port = await ask();
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    connections: () => {
      worker.postMessage('connections');
      return ask();
    },
    close: () => worker.terminate(),
  };
}
