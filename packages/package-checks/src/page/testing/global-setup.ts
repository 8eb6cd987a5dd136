import type { TestProject } from 'vitest/node';
import { findChromium } from '../../runtimes/find-chromium.ts';

/** Where a Chromium is, or why there is none. */
export type Found = { readonly path: string } | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: Found;
  }
}

/** Finds it once, before several tests would install it at the same time. Those that need none go on without. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide(
    'chromium',
    await findChromium().then(
      (path) => ({ path }),
      (error: unknown) => ({ missing: error instanceof Error ? error.message : String(error) }),
    ),
  );
}
