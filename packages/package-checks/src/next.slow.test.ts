import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { installPacked } from './install.ts';
import { run } from './run.ts';

const CLIENT = ['@one37id/agency', '@one37id/agency-core'];
const packed = inject('packed').filter(({ name }) => CLIENT.includes(name));

const LAYOUT = `import type { ReactNode } from 'react';

export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;
/**
 * The agency answers at once, so that Next prerenders the page: whatever asks for the time of day then fails the build.
 */
const AGENCY = `import { Agency } from '@one37id/agency';

const agency = new Agency({
  baseUrl: 'https://agency.example.com/bc/admin',
  secretKey: 'key',
  fetch: async () => Response.json({ isSuccessfull: true, result: 'https://agency.example.com/invitation' }),
});

export default async function Page() {
  return <a href={await agency.invitations.url()}>Connect</a>;
}
`;
const CLOCK = `export default async function Page() {
  await null;
  return <p>{Date.now()}</p>;
}
`;

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-next-')));
  await installPacked(folder, packed, {
    next: '16.4.6',
    react: '19.3.1',
    'react-dom': '19.3.1',
    typescript: '5.9.3',
    '@types/node': '24.19.2',
    '@types/react': '19.3.3',
  });
  await write('next.config.ts', 'export default { cacheComponents: true, partialPrefetching: true };\n');
  await write('app/layout.tsx', LAYOUT);
  await write('app/page.tsx', AGENCY);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

async function build(): Promise<{ readonly status: number | null; readonly output: string }> {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: folder,
    env: { PATH, HOME, NEXT_TELEMETRY_DISABLED: '1', CI: '1' },
    timeout: 300_000,
  });
  return { status, output: stdout + stderr };
}

test(
  'an app with cache components calls the agency in a server component, and is prerendered',
  { timeout: 320_000 },
  async () => {
    const { status, output } = await build();
    expect(status, output).toBe(0);
    expect(output).toMatch(/○ \/\s/);
  },
);

test('Next would have refused whatever asks for the time of day', { timeout: 320_000 }, async () => {
  await write('app/clock/page.tsx', CLOCK);
  const { status, output } = await build();
  expect(status).not.toBe(0);
  expect(output).toContain('Date.now()');
});
