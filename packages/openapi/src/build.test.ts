import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDocument } from './build.ts';
import { readWebhooks } from './catalog/read-webhooks.ts';
import { DocumentError } from './document/document-error.ts';
import { operationsOf } from './document/operations.ts';

const openapi = fileURLToPath(new URL('../../../openapi/', import.meta.url));
const sources = { upstreamFile: join(openapi, 'upstream.json'), overlayDir: join(openapi, 'overlays') };

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-test-'));
  // It tells how the document that the tests start from is read.
  await cp(join(openapi, 'provenance.json'), join(root, 'provenance.json'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** The same value with the keys of every object in another order; each seed gives another one. */
function shuffle(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffle(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const rank = (text: string): number =>
    [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0) * seed) % 65_521, seed);
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(entries.map(([key, item]) => [key, shuffle(item, seed)]));
}

it('gives the same bytes for the same document with its keys in another order', async () => {
  const { text } = await buildDocument(sources);
  const upstream: unknown = JSON.parse(await readFile(sources.upstreamFile, 'utf8'));
  for (const seed of [3, 7, 1009]) {
    const upstreamFile = join(root, `upstream-${seed}.json`);
    await writeFile(upstreamFile, JSON.stringify(shuffle(upstream, seed)));
    expect((await buildDocument({ ...sources, upstreamFile })).text).toBe(text);
  }
});

it('keeps what the agency sends by itself, with the names that overlays give', async () => {
  const event = {
    post: {
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/EventDto' } } } },
      responses: {},
    },
  };
  const upstream = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        post: { tags: ['T'], summary: 'A', responses: {}, callbacks: { onDone: { '{$request.body#/url}': event } } },
      },
    },
    webhooks: { issued: event },
    components: { schemas: { EventDto: { type: 'object' }, Unused: { type: 'object' } } },
  };
  const overlay = {
    overlay: '1.0.0',
    info: { title: 'O', version: '1' },
    actions: [
      {
        target: '$.webhooks.issued.post',
        description: 'A name.',
        update: { 'x-agency': { event: 'credentialIssued' } },
      },
      {
        target: "$.paths.*[?@.summary=='A'].callbacks.onDone.*.post",
        description: 'A name.',
        update: { 'x-agency': { event: 'aDone' } },
      },
    ],
  };
  await mkdir(join(root, 'named'));
  await writeFile(join(root, 'events.json'), JSON.stringify(upstream));
  await writeFile(join(root, 'named/names.yaml'), JSON.stringify(overlay));
  const { document } = await buildDocument({
    upstreamFile: join(root, 'events.json'),
    overlayDir: join(root, 'named'),
  });
  expect(readWebhooks(document).map(({ event: name, payload }) => [name, payload])).toEqual([
    ['aDone', { $ref: '#/components/schemas/EventDto' }],
    ['credentialIssued', { $ref: '#/components/schemas/EventDto' }],
  ]);
  expect(Object.keys(Object(document['components']).schemas as object)).toEqual(['EventDto']);
});

describe('bad input', () => {
  const small = {
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': { get: { tags: ['T'], summary: 'A', responses: {} } },
      '/b': { get: { tags: ['T'], summary: 'B', responses: {} } },
    },
  };
  const overlay = (...actions: object[]) => ({ overlay: '1.0.0', info: { title: 'O', version: '1' }, actions });
  const nothing = overlay({ target: '$.info', description: 'Nothing.', update: {} });
  const name = (summary: string, operationId: string) => ({
    target: `$.paths.*[?@.summary=='${summary}']`,
    description: 'A name.',
    update: { operationId },
  });

  it.each([
    {
      bad: 'a truncated document',
      upstream: '{"openapi": "3.0.3", ',
      file: 'upstream.json',
      pointer: '1:22',
      reason: 'truncated',
    },
    {
      bad: 'HTML',
      upstream: '\n<html><body>Sign in</body></html>',
      file: 'upstream.json',
      pointer: '1:1',
      reason: 'HTML',
    },
    {
      bad: 'Swagger 2.0',
      upstream: { swagger: '2.0' },
      file: 'upstream.json',
      pointer: '#/swagger',
      reason: 'Swagger 2.0',
    },
    {
      bad: 'an external $ref',
      upstream: { ...small, a: { $ref: 'http://127.0.0.1:9/x.json' } },
      file: 'upstream.json',
      pointer: '#/a',
      reason: 'outside this document',
    },
    {
      bad: 'an unresolved $ref',
      upstream: { ...small, a: { $ref: '#/b' } },
      file: 'upstream.json',
      pointer: '#/a',
      reason: 'not in this document',
    },
    {
      bad: 'malformed YAML',
      overlay: 'overlay: [1.0.0',
      file: '10.yaml',
      pointer: /^\d+:\d+$/,
      reason: 'malformed YAML',
    },
    {
      bad: 'an overlay that is no overlay',
      overlay: small,
      file: '10.yaml',
      pointer: '#/overlay',
      reason: 'is this an overlay?',
    },
    {
      bad: 'an action that matches nothing',
      overlay: overlay({ target: '$.gone', description: 'Why.', update: {} }),
      file: '10.yaml',
      pointer: '#/actions/0',
      reason: 'wanted 1 matches, found 0',
    },
    {
      bad: 'one operationId twice',
      overlay: overlay(name('A', 'x'), name('B', 'x')),
      file: 'upstream.json with ',
      pointer: '#/paths/~1b/get/operationId',
      reason: 'operationId of #/paths/~1a/get',
    },
    {
      bad: 'a reference that an overlay breaks',
      upstream: { ...small, components: { schemas: { C: {}, E: { items: { $ref: '#/components/schemas/C' } } } } },
      overlay: overlay({ target: '$.components.schemas.C', description: 'Why.', remove: true }),
      file: 'with ',
      pointer: '#/components/schemas/E/items',
      reason: 'not in this document',
    },
  ])('stops at $bad', async ({ upstream = small, overlay: first = nothing, file, pointer, reason }) => {
    const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    const overlayDir = await mkdtemp(join(root, 'overlays-'));
    const upstreamFile = join(root, 'upstream.json');
    await writeFile(upstreamFile, text(upstream));
    await writeFile(join(overlayDir, '10.yaml'), text(first));

    const error = await buildDocument({ upstreamFile, overlayDir }).catch((error: unknown) => error);

    expect(error).toBeInstanceOf(DocumentError);
    expect(error).toMatchObject({
      file: expect.stringContaining(file),
      pointer: expect.stringMatching(pointer),
      reason: expect.stringContaining(reason),
    });
    expect(String(error)).toContain(file);
  });

  it('stops when there are no overlays, or a file among them that is none', async () => {
    const overlayDir = join(root, 'overlays');
    await expect(buildDocument({ ...sources, overlayDir })).rejects.toThrow('cannot be read');
    await cp(sources.overlayDir, overlayDir, { recursive: true });
    await writeFile(join(overlayDir, 'README.md'), '');
    await expect(buildDocument({ ...sources, overlayDir })).rejects.toThrow(/README\.md#: is no overlay/);
  });

  it('stops at a file that is missing or is not text', async () => {
    const upstreamFile = join(root, 'upstream.json');
    await expect(buildDocument({ ...sources, upstreamFile })).rejects.toThrow('cannot be read (ENOENT)');
    await writeFile(upstreamFile, Uint8Array.of(0x7b, 0xff, 0x7d));
    await expect(buildDocument({ ...sources, upstreamFile })).rejects.toThrow('is not UTF-8 text');
  });
});

it('lets operations out that no overlay names, and reports them', async () => {
  const before = await buildDocument(sources);
  const upstream = JSON.parse(await readFile(sources.upstreamFile, 'utf8')) as { paths: Record<string, unknown> };
  // Beside the others, wherever the service has its root.
  const path = `${Object.keys(upstream.paths)[0] ?? ''}/restore`;
  upstream.paths[path] = {
    post: {
      tags: ['Wallet'],
      summary: 'Restore a wallet.',
      operationId: 'WalletController_restore',
      responses: { 200: { description: 'Success.' } },
    },
  };
  const upstreamFile = join(root, 'upstream.json');
  await writeFile(upstreamFile, JSON.stringify(upstream));
  const { document, unnamed } = await buildDocument({ ...sources, upstreamFile });
  expect(unnamed).toEqual([...before.unnamed, 'Wallet: Restore a wallet.'].sort());
  const restore = operationsOf(document).find(({ summary }) => summary === 'Restore a wallet.');
  expect(restore?.operation).toMatchObject({
    operationId: 'restoreWallet',
    'x-agency': { resource: 'wallet', method: 'restoreWallet' },
  });
});
