import type { App } from './app.ts';

/** One runtime: how it is started with a program. */
export interface Runtime {
  readonly name: string;
  /** The version that it is pinned to, or `undefined` where the system has what it has. */
  readonly wanted: string | undefined;
  /** It is a page, and tells the Studio's story. Default: no. */
  readonly isPage?: true;
  /** The platform sends again what a kept connection lost, and no program can keep it from doing so. Default: no. */
  readonly repeatsLost?: true;
  /** The version that runs. Throws with what is to be done when it cannot run here. */
  version(): Promise<string>;
  /** Tells the story of `app` to the agency at `baseUrl`, and gives what the program told. */
  tell(app: App, baseUrl: string): Promise<unknown>;
}

/** What a program printed: its last line of JSON. */
export function readTold(stdout: string): unknown {
  const line = stdout.trim().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new Error(`the program told nothing, but printed: ${stdout.slice(0, 500) || '(nothing)'}`);
  }
}
