import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packPublished } from '@one37id/agency-package-checks/pack';
import { run, runOrThrow } from '@one37id/agency-package-checks/run';
import type { ContractRow } from './contract-row.ts';
import { contract } from './generated/contract.gen.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/consumer', import.meta.url));
// The consumer's vitest is its own: it must not take itself for a part of this one.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$)/.test(name)),
);

interface Report {
  readonly testResults?: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly failureMessages: readonly string[] }[];
  }[];
}

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-consumer-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How a project installs the tarballs, and no install script with them: one below Prism calls home. */
const INSTALLS: Readonly<
  Record<string, (project: string, tarballs: Readonly<Record<string, string>>) => Promise<unknown>>
> = {
  npm: (project, tarballs) =>
    runOrThrow(
      'npm',
      [
        'install',
        '--ignore-scripts',
        '--prefer-offline',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        ...Object.values(tarballs),
      ],
      { cwd: project, env },
    ),
  pnpm: async (project, tarballs) => {
    const manifest = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    for (const list of [manifest.dependencies, manifest.devDependencies])
      for (const name of Object.keys(list)) list[name] = tarballs[name] ?? list[name] ?? '';
    await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
    // As the README tells; and our packages, which no registry has yet, wherever one of them asks for another.
    const settings = { allowBuilds: { '@scarf/scarf': false, esbuild: false }, overrides: tarballs };
    await writeFile(join(project, 'pnpm-workspace.yaml'), JSON.stringify({ packages: ['.'], ...settings }));
    return runOrThrow('npx', ['--yes', 'pnpm@12.21.0', 'install', '--prefer-offline', '--no-frozen-lockfile'], {
      cwd: project,
      env: { ...env, CI: 'true' },
    });
  },
};

let tarballs: Readonly<Record<string, string>>;
beforeAll(async () => {
  tarballs = Object.fromEntries((await packPublished(folder)).map(({ name, filename }) => [name, `file:${filename}`]));
}, 300_000);

it.each(Object.entries(INSTALLS))(
  'a project that installs the packed packages with %s runs its own contract test against startPrism',
  { timeout: 300_000 },
  async (manager, install) => {
    const project = join(folder, manager);
    await cp(FIXTURE, project, { recursive: true });
    await writeFile(join(project, 'told.json'), JSON.stringify(told()));
    await install(project, tarballs);
    const report = join(folder, `${manager}.json`);
    const tested = await run('npm', ['test', '--', '--reporter=json', `--outputFile=${report}`], { cwd: project, env });
    const said = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as Report;
    expect(
      said.testResults?.flatMap(({ assertionResults }) =>
        assertionResults.flatMap(({ title, failureMessages }) => failureMessages.map((why) => `${title}: ${why}`)),
      ),
    ).toEqual([]);
    expect(tested).toMatchObject({ status: 0 });
    expect(said).toMatchObject({ success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 });
  },
);

/** What the mock answers to the calls of the fixture, as the document has it. */
function told(): object {
  const sent = rowOf('proofRequests', 'send', 'agentAlias');
  const list = rowOf('connections', 'list', 'rowsPerPage');
  const items: unknown = Reflect.get(Object(list.want), list.pagination?.items ?? '');
  const [failure] = sent.failures;
  const code: unknown = Reflect.get(Object(failure?.body), 'errorCode');
  return {
    sent: Reflect.get(Object(sent.want), 'requestId') === undefined ? 'asked' : 'asked, with an id',
    refusal: {
      prefer: `code=${failure?.status}${failure?.example === undefined ? '' : `, example=${failure.example}`}`,
      want:
        failure?.body === undefined ? `refused with ${failure?.status} and no reason` : `refused with ${String(code)}`,
    },
    url: rowOf('invitations', 'url').want,
    imageType: rowOf('invitations', 'qrCode').answerType,
    contacts: Array.isArray(items) ? items.map((item) => Reflect.get(Object(item), 'displayName')) : [],
  };
}

function rowOf(resource: string, method: string, field?: string): ContractRow {
  const row = contract.find(
    (one) =>
      one.resource === resource &&
      one.resourceMethod === method &&
      (field === undefined || Object.hasOwn(one.fields, field)),
  );
  if (row === undefined)
    throw new Error(
      `The document has no ${resource}.${method} that takes ${field ?? 'nothing'}, which the fixture calls`,
    );
  return row;
}
