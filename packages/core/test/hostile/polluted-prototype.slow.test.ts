import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../support/polluted.mjs', import.meta.url));

test(
  'a polluted Object.prototype changed what is sent: no name that core reads does, whatever it is',
  { timeout: 300_000 },
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program]);
    const { count, changed } = JSON.parse(stdout) as { count: number; changed: readonly string[] };
    expect(changed).toEqual([]);
    // It read what core is made of.
    expect(count).toBeGreaterThan(500);
  },
);
