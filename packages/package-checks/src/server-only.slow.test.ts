import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { installPacked } from './install.ts';
import { run } from './run.ts';

const CLIENT = ['@one37id/agency', '@one37id/agency-core'];
const packed = inject('packed').filter(({ name }) => CLIENT.includes(name));

/** What a person with a page wrote by mistake, and what is as it should be. */
const AGENCY = `new Agency({ baseUrl: 'https://agency.example.com/bc/admin', secretKey: 'key' })`;
const STUDIO = `new Studio({ baseUrl: 'https://agency.example.com/bc/admin', token: 'token' })`;

interface Bundler {
  readonly packages: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** The module of a page, and what it has to hold to show something. */
  readonly page: { readonly file: string; readonly text: (imported: string, made: string) => string };
}

const BUNDLERS: Readonly<Record<string, Bundler>> = {
  Next: {
    packages: {
      next: '16.4.6',
      react: '19.3.1',
      'react-dom': '19.3.1',
      typescript: '5.9.3',
      '@types/node': '24.19.2',
      '@types/react': '19.3.3',
    },
    files: {
      'app/layout.tsx': `import type { ReactNode } from 'react';
export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
      // A server component, beside: it has the agency.
      'app/page.tsx': `import { Agency } from '@one37id/agency';
import { Client } from './client.tsx';
const agency = ${AGENCY};
export default function Page() {
  return <p>{typeof agency.invitations}<Client /></p>;
}
`,
      'next.config.ts': 'export default {};\n',
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: 'esnext',
          moduleResolution: 'bundler',
          target: 'es2022',
          lib: ['es2022', 'dom'],
          jsx: 'react-jsx',
          allowImportingTsExtensions: true,
          skipLibCheck: true,
        },
        include: ['**/*.ts', '**/*.tsx'],
      }),
    },
    args: ['node_modules/next/dist/bin/next', 'build'],
    page: {
      file: 'app/client.tsx',
      text: (imported, made) => `'use client';
${imported}
export function Client() {
  return <button onClick={() => console.log(${made})}>Go</button>;
}
`,
    },
  },
  Vite: {
    packages: { vite: '8.3.8' },
    files: { 'index.html': '<!doctype html><script type="module" src="/main.js"></script>\n' },
    args: ['node_modules/vite/bin/vite.js', 'build'],
    page: { file: 'main.js', text: (imported, made) => `${imported}\nconsole.log(${made});\n` },
  },
};

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'agency-server-only-')));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe.each(Object.entries(BUNDLERS))('a page that is built by %s', (name, { packages, files, args, page }) => {
  const folder = () => join(root, name);
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder(), file)), { recursive: true });
    await writeFile(join(folder(), file), text);
  };
  const built = async (imported: string, made: string) => {
    await write(page.file, page.text(imported, made));
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, NEXT_TELEMETRY_DISABLED: '1', CI: '1' };
    const { status, stdout, stderr } = await run(process.execPath, args, { cwd: folder(), env, timeout: 300_000 });
    return { status, output: stdout + stderr };
  };
  beforeAll(async () => {
    await installPacked(folder(), packed, packages);
    for (const [file, text] of Object.entries(files)) await write(file, text);
  }, 600_000);

  test('cannot have the agency, and the error says why', { timeout: 320_000 }, async () => {
    const { status, output } = await built(`import { Agency } from '@one37id/agency';`, AGENCY);
    expect(status, output).not.toBe(0);
    expect(output).toMatch(/Agency\b[^]*without-agency-which-is-for-servers\.js/);
  });

  test.each([
    { what: 'the Studio', imported: `import { Studio } from '@one37id/agency';`, made: STUDIO },
    {
      what: 'the agency where it is asked for by the entry for that',
      imported: `import { Agency } from '@one37id/agency/dangerously-allow-browser';`,
      made: AGENCY,
    },
  ])('can have $what', { timeout: 320_000 }, async ({ imported, made }) => {
    const { status, output } = await built(imported, made);
    expect(status, output).toBe(0);
  });
});
