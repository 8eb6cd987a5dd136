import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { generate } from '@one37id/agency-codegen/generate';
import { importDocument, type ImportOptions } from '../import-document.ts';
import type { ImportReport } from '../report.ts';
import { run } from '../run.ts';

/** An API of four operations: what an import does is the same with it, and done in an instant. */
export const SUMMARIES = ['Take it.', 'Drop it.', 'Lend it.', 'Fill it.'];
const OVERLAY = {
  overlay: '1.0.0',
  info: { title: 'Names', version: '1' },
  actions: [
    {
      target: '$.components.securitySchemes',
      description: 'The secret key.',
      update: { hash: { type: 'apiKey', in: 'header', name: 'hash' } },
    },
    {
      target: "$.paths.*[?@.parameters[?@.name=='hash']]",
      'x-matches': 'some',
      description: 'It is a scheme.',
      update: { security: [{ hash: [] }] },
    },
    {
      target: "$.paths.*.*.parameters[?@.name=='hash']",
      'x-matches': 'some',
      description: 'It is no argument.',
      remove: true,
    },
    ...SUMMARIES.map((summary) => ({
      target: `$.paths.*[?@.tags[0]=='Thing' && @.summary=='${summary}']`,
      description: 'A name.',
      update: {
        'x-agency': { client: 'agency', resource: 'things', method: summary.slice(0, 4).toLowerCase(), retry: 'once' },
      },
    })),
  ],
};

export const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const answer = {
  description: 'Done.',
  ...json({
    type: 'object',
    required: ['isSuccessfull', 'result'],
    properties: { isSuccessfull: { type: 'boolean' }, result: { type: 'string' } },
  }),
};
const operation = (summary: string, more: object = {}) => ({
  tags: ['Thing'],
  summary,
  operationId: `Things_${summary.slice(0, 4)}`,
  description: 'Words.',
  security: [{ hash: [] }],
  requestBody: {
    required: true,
    ...json({ type: 'object', required: ['a'], properties: { a: { type: 'string', description: 'A.' } } }),
  },
  responses: { 200: answer },
  ...more,
});

/** The document with all four operations, some of them otherwise, and more of them or fewer. */
export function documentOf(changes: Readonly<Record<string, object | undefined>> = {}, description = 'An API.') {
  const all = { ...Object.fromEntries(SUMMARIES.map((summary) => [summary, {}])), ...changes };
  const paths = Object.entries(all).map(([summary, more]) => [
    `/${summary.slice(0, 4).toLowerCase()}`,
    more === undefined ? undefined : { post: operation(summary, more) },
  ]);
  return {
    openapi: '3.0.3',
    info: { title: 'Things', version: '1', description },
    paths: Object.fromEntries(paths) as object,
    components: { securitySchemes: { hash: { type: 'apiKey', in: 'header', name: 'hash' } } },
  };
}

let made: Promise<string> | undefined;
afterAll(async () => {
  if (made !== undefined) await rm(await made, { recursive: true, force: true });
});

/** The tree of files, with everything that is generated; made once. */
async function make(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'import-small-'));
  const files = {
    'openapi/upstream.json': documentOf(),
    'openapi/overlays/names.yaml': OVERLAY,
    'openapi/provenance.json': { kind: 'reconstruction', sha256: '0'.repeat(64) },
    'packages/client/package.json': { version: '0.1.0' },
    'packages/client/src/index.ts': {},
    '.changeset/config.json': {},
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), JSON.stringify(content));
  }
  await generate(root);
  return root;
}

export interface SmallRepository {
  readonly root: string;
  readonly text: (path: string) => Promise<string | undefined>;
  readonly git: (...args: string[]) => Promise<string>;
  /** Makes it a repository of git, with one commit. */
  readonly commit: () => Promise<void>;
  /** Writes a document that is published, beside the repository. */
  readonly publish: (document: object) => Promise<string>;
  /** Imports a document; what its TypeScript surface is, the options may say. */
  readonly take: (document: object, options?: ImportOptions) => Promise<ImportReport>;
}

export const QUICK: ImportOptions = {
  now: new Date('2027-02-03T00:00:00Z'),
  compareSurfaces: () => ({ changes: [], problems: [] }),
};

/** A repository of the API, outside of git; it goes when the test has ended. */
export async function smallRepository(): Promise<SmallRepository> {
  made ??= make();
  const folder = await mkdtemp(join(tmpdir(), 'import-small-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const root = join(folder, 'root');
  await cp(await made, root, { recursive: true });
  const git = async (...args: string[]) => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
    return (await run('git', [...who, ...args], { cwd: root })).stdout;
  };
  const publish = async (document: object) => {
    const file = join(folder, 'new.json');
    await writeFile(file, JSON.stringify(document));
    return file;
  };
  return {
    root,
    git,
    publish,
    text: (path) => readFile(join(root, path), 'utf8').catch(() => undefined),
    commit: async () => {
      await git('init', '--quiet');
      await git('add', '--all');
      await git('commit', '--quiet', '--message', 'Work');
    },
    take: async (document, options = {}) => importDocument(root, await publish(document), { ...QUICK, ...options }),
  };
}
