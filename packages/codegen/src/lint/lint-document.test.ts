import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDocument } from '../document/build.ts';
import { lintDocument } from './lint-document.ts';

const openapi = fileURLToPath(new URL('../../../../openapi/', import.meta.url));

let root: string;
let text: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lint-test-'));
  ({ text } = await buildDocument({ upstreamFile: join(openapi, 'upstream.json'), overlayDir: join(openapi, 'overlays') }));
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
  paths: Record<string, Record<string, { operationId: string; security?: unknown; requestBody?: { content: Record<string, { example: Record<string, unknown> }> } }>>;
  components: { schemas: Record<string, unknown> };
}

const connect = (document: Draft) => document.paths['/connect/by-did']?.['post'];

it('is clean, with no ignore entries', async () => {
  expect(await rulesBroken(() => {})).toEqual([]);
});

it.each<{ given: string; change: (document: Draft) => void; want: string }>([
  { given: 'an example with a wrong type', change: (d) => Object.assign(connect(d)?.requestBody?.content['application/json']?.example ?? {}, { did: 7 }), want: 'no-invalid-media-type-examples' },
  { given: 'an example with an unknown field', change: (d) => Object.assign(connect(d)?.requestBody?.content['application/json']?.example ?? {}, { nope: 7 }), want: 'no-invalid-media-type-examples' },
  { given: 'a required property that is not defined', change: (d) => Object.assign(d.components.schemas['EstablishConnectionByDidRequest'] ?? {}, { required: ['gone'] }), want: 'no-required-schema-properties-undefined' },
  { given: 'a schema example that does not fit', change: (d) => Object.assign(d.components.schemas['ConnectionResult'] ?? {}, { example: {} }), want: 'no-invalid-schema-examples' },
  { given: 'a component that nothing uses', change: (d) => Object.assign(d.components.schemas, { Unused: { type: 'string' } }), want: 'no-unused-components' },
  { given: 'an operationId twice', change: (d) => Object.assign(connect(d) ?? {}, { operationId: 'listConnections' }), want: 'operation-operationId-unique' },
  { given: 'an operation without a word on security', change: (d) => delete connect(d)?.security, want: 'security-defined' },
  { given: 'two paths that a server cannot tell apart', change: (d) => Object.assign(d.paths, { '/{any}/by-did': d.paths['/connect/by-did'] }), want: 'no-ambiguous-paths' },
])('finds $given', async ({ change, want }) => {
  expect(await rulesBroken(change)).toContain(want);
});
