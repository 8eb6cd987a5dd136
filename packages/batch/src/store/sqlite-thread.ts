import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { BatchError } from '../errors.ts';
import type { SqliteCalls, SqliteReply, SqliteRequest, WorkerData } from './sqlite-worker.ts';

type Method = keyof SqliteCalls;

/** Where it stands beside this file, and what package.json says once both are built. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./sqlite-worker.ts', import.meta.url)
  : createRequire(import.meta.url).resolve('#sqlite-worker');

/**
 * Asks the thread that has the tables: it answers in order. It keeps the process alive only while something is asked.
 */
export class SqliteThread {
  readonly #worker: Worker;
  readonly #asked: { resolve(value: unknown): void; reject(error: Error): void }[] = [];
  #end: BatchError | undefined;

  constructor(data: WorkerData) {
    this.#worker = new Worker(WORKER, {
      workerData: data,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    this.#worker.on('message', (reply: SqliteReply) => {
      const asked = this.#asked.shift();
      if (this.#asked.length === 0) this.#worker.unref();
      if ('value' in reply) asked?.resolve(reply.value);
      else asked?.reject(new BatchError(reply.error.code, reply.error.message));
    });
    this.#worker.on('error', (cause) =>
      this.#fail(new BatchError('store-failed', 'the thread of the store ended with an error', { cause })),
    );
    this.#worker.on('exit', () => this.#fail(new BatchError('store-failed', 'the store is closed')));
  }

  open(): Promise<void> {
    return this.#ask('open', []) as Promise<void>;
  }

  call<Name extends Method>(
    method: Name,
    ...args: Parameters<SqliteCalls[Name]>
  ): Promise<ReturnType<SqliteCalls[Name]>> {
    return this.#ask(method, args) as Promise<ReturnType<SqliteCalls[Name]>>;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(method: SqliteRequest['method'], args: readonly unknown[]): Promise<unknown> {
    if (this.#end !== undefined) return Promise.reject(this.#end);
    try {
      this.#worker.postMessage({ method, args } satisfies SqliteRequest);
    } catch {
      // Nobody may wait for it: answers are told apart by their order. What it was is left out.
      return Promise.reject(
        new BatchError('invalid-option', 'the store was asked for something that is no plain value; check the options'),
      );
    }
    return new Promise((resolve, reject) => {
      if (this.#asked.push({ resolve, reject }) === 1) this.#worker.ref();
    });
  }

  #fail(error: BatchError): void {
    this.#end ??= error;
    for (const { reject } of this.#asked.splice(0)) reject(this.#end);
  }
}
