import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDocument } from '@one37id/agency-openapi/build';
import { readImportAdaptations } from '@one37id/agency-openapi/provenance';
import { keyOfProblem, lintDocument } from './lint-document.ts';

const openapi = fileURLToPath(new URL('../../../../openapi/', import.meta.url));

let root: string;
let text: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lint-test-'));
  const built = await buildDocument({
    upstreamFile: join(openapi, 'upstream.json'),
    overlayDir: join(openapi, 'overlays'),
  });
  ({ text } = built);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function rulesBroken(change: (document: Draft) => void): Promise<string[]> {
  const document = JSON.parse(text) as Draft;
  change(document);
  const file = join(root, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  return [...new Set((await lintDocument(file)).map(({ rule }) => rule))];
}

/** The places that the cases below break. */
interface Draft {
  paths: Record<string, Record<string, DraftOperation>>;
  components: { schemas: Record<string, { type?: string; required?: string[] }> };
}
interface DraftOperation {
  operationId: string;
  security?: unknown;
  requestBody?: { content: Record<string, { example: Record<string, unknown>; schema: { $ref: string } }> };
}

/** By its name, since its path is not ours to say. */
function connect(document: Draft): {
  path: string;
  operation: DraftOperation;
  media: { example: Record<string, unknown>; schema: { $ref: string } };
} {
  for (const [path, item] of Object.entries(document.paths)) {
    const operation = Object.values(item).find(({ operationId }) => operationId === 'connectByDid');
    const media = operation?.requestBody?.content['application/json'];
    if (operation !== undefined && media !== undefined) return { path, operation, media };
  }
  throw new Error('there is no connectByDid with a JSON body');
}

const bodyOf = (document: Draft) =>
  document.components.schemas[connect(document).media.schema.$ref.split('/').at(-1) ?? ''] ?? {};
const examples = {
  DidExample: { type: 'object', required: ['did'], properties: { did: { type: 'string' } }, example: {} },
};

it('is clean, but for what the import of a vendor’s document told of', async () => {
  const adaptations = await readImportAdaptations(join(openapi, 'provenance.json'));
  const problems = await lintDocument(join(openapi, 'openapi.json'));
  expect(problems.filter((problem) => adaptations?.lint?.includes(keyOfProblem(problem)) !== true)).toEqual([]);
});

it.each<{ given: string; change: (document: Draft) => void; want: string }>([
  {
    given: 'an example with a wrong type',
    change: (d) => Object.assign(connect(d).media.example, { did: 7 }),
    want: 'no-invalid-media-type-examples',
  },
  {
    given: 'an example with an unknown field',
    change: (d) => Object.assign(connect(d).media.example, { nope: 7 }),
    want: 'no-invalid-media-type-examples',
  },
  {
    given: 'a required property that is not defined',
    change: (d) => Object.assign(bodyOf(d), { required: ['gone'] }),
    want: 'no-required-schema-properties-undefined',
  },
  {
    given: 'a schema example that does not fit',
    change: (d) => Object.assign(d.components.schemas, examples),
    want: 'no-invalid-schema-examples',
  },
  {
    given: 'a component that nothing uses',
    change: (d) => Object.assign(d.components.schemas, { Unused: { type: 'string' } }),
    want: 'no-unused-components',
  },
  {
    given: 'an operationId twice',
    change: (d) => Object.assign(connect(d).operation, { operationId: 'listConnections' }),
    want: 'operation-operationId-unique',
  },
  {
    given: 'an operation without a word on security',
    change: (d) => delete connect(d).operation.security,
    want: 'security-defined',
  },
  {
    given: 'two tags of one operation',
    change: (d) => Object.assign(connect(d).operation, { tags: ['A', 'B'] }),
    want: 'operation-singular-tag',
  },
  {
    given: 'a tag that is not listed',
    change: (d) => Object.assign(connect(d).operation, { tags: ['Nobody lists it'] }),
    want: 'operation-tag-defined',
  },
  {
    given: 'a path argument that is not defined',
    change: (d) => Object.assign(d.paths, { '/of/{nobody}': { get: connect(d).operation } }),
    want: 'path-params-defined',
  },
  {
    given: 'a parameter’s example that does not fit',
    change: (d) =>
      Object.assign(connect(d).operation, {
        parameters: [{ name: 'q', in: 'query', schema: { type: 'integer' }, example: 'x' }],
      }),
    want: 'no-invalid-parameter-examples',
  },
  {
    given: 'two paths that a server cannot tell apart',
    change: (d) =>
      Object.assign(d.paths, { [connect(d).path.replace(/^\/[^/]+/, '/{any}')]: d.paths[connect(d).path] }),
    want: 'no-ambiguous-paths',
  },
])('finds $given', async ({ change, want }) => {
  expect(await rulesBroken(change)).toContain(want);
});

it('a problem is known by its rule and its place, and words of ours beside a reference are none', async () => {
  const document = JSON.parse(text) as Draft;
  const [name = ''] = Object.keys(document.components.schemas);
  const a = { $ref: `#/components/schemas/${name}`, 'x-words': 'Ours.' };
  Object.assign(document.components.schemas, { Unused: { type: 'object', properties: { a } } });
  const file = join(root, 'unused.json');
  await writeFile(file, JSON.stringify(document));
  expect((await lintDocument(file)).map(keyOfProblem)).toEqual(['no-unused-components #/components/schemas/Unused']);
});
