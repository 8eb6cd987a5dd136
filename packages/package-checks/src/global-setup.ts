import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installPacked } from './install.ts';
import { type PackedPackage, packPublished } from './pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly packed: readonly PackedPackage[];
    /** A folder outside of the workspace with the tarballs installed. */
    readonly consumer: string;
  }
}

/** Packs and installs once for all tests of this package. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-packages-')));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const packed = await packPublished(join(folder, 'tarballs'));
    const consumer = join(folder, 'consumer');
    await installPacked(consumer, packed, {
      '@types/node': '24.19.2',
      '@opentelemetry/api': '1.9.1',
      // Of the batch's store for many machines.
      pg: '8.23.1',
      'pg-boss': '12.38.0',
    });
    provide('packed', packed);
    provide('consumer', consumer);
  } catch (thrown) {
    await remove();
    throw thrown;
  }
  return remove;
}
