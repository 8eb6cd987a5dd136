import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The server of the soak, and what it sees of the client. */
export interface FaultyAgency {
  readonly baseUrl: string;
  /** How many connections are open, as the server counts. */
  connections(): Promise<number>;
  /** How many of the calls that are sent once arrived more than once, since it was asked last. */
  twice(): Promise<number>;
  close(): Promise<number>;
}

export async function startFaultyAgency(): Promise<FaultyAgency> {
  const worker = new Worker(new URL('./server.ts', import.meta.url));
  const answer = async (): Promise<number> => {
    const [told] = await once(worker, 'message');
    return told as number;
  };
  const ask = (order: string): Promise<number> => {
    worker.postMessage(order);
    return answer();
  };
  const port = await answer();
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    connections: () => ask('connections'),
    twice: () => ask('twice'),
    close: () => worker.terminate(),
  };
}
