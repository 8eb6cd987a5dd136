import { beforeAll, describe, expect, it } from 'vitest';
import { buildFrom, type BuiltDocument } from '@one37id/agency-openapi/build';
import { type CatalogOperation, readCatalog } from '@one37id/agency-openapi/catalog';
import { checkDocument, operationsOf, schemaPlaces } from '@one37id/agency-openapi/document';
import { NO_ADAPTATIONS, normalize } from '@one37id/agency-openapi/normalize';
import { type CurrentDocument, currentDocument } from './current-document.ts';
import type { NestOptions } from './nest-options.ts';
import { toNestDocument } from './to-nest-document.ts';

let current: CurrentDocument;
let before: Map<string, CatalogOperation>;
beforeAll(async () => {
  current = await currentDocument();
  before = byId(current.built);
});

const byId = ({ document }: BuiltDocument) =>
  new Map(readCatalog(document).operations.map((operation) => [operation.id, operation]));
const build = (options: NestOptions) => {
  const { overlays, adaptations = NO_ADAPTATIONS } = current;
  return buildFrom({
    upstream: checkDocument(toNestDocument(current, options), 'nest'),
    overlays,
    file: 'nest',
    overlaidFile: 'overlaid',
    adaptations,
  });
};

/** What callers see of an operation; route and statuses may change. */
const surface = ({
  id,
  client,
  resource,
  resourceMethod,
  variant,
  retry,
  returns,
  auth,
  fields,
  body,
  pagination,
  log,
}: CatalogOperation) => ({
  id,
  client,
  resource,
  resourceMethod,
  variant,
  retry,
  returns,
  auth,
  body,
  pagination,
  log: [...log].sort(),
  fields: fields.map(({ name, in: where, required }) => `${where} ${name} ${required}`).sort(),
});

it('leaves a document as it is that is written so already', () => {
  const { built, overlays, adaptations } = current;
  const { document } = normalize(built.normalized, overlays, { file: 'upstream', adaptations });
  expect(document).toEqual(built.normalized);
});

describe('the public surface stays, however a service publishes the document', () => {
  it.each<{ given: NestOptions }>([
    { given: {} },
    { given: { version: '3.1.0', examples: 'none' } },
    { given: { root: 'server', hash: 'component', envelope: 'class', image: 'image/*' } },
    { given: { root: 'both', hash: 'scheme', envelope: 'base last', image: 'application/octet-stream' } },
    { given: { root: 'split', hash: 'global scheme', envelope: 'oneOf', image: 'none', examples: 'none' } },
    { given: { root: 'ingress', hash: 'path' } },
    { given: { root: 'paths', hash: 'other case', examples: 'none' } },
  ])('$given', ({ given }) => {
    const built = build(given);
    const after = byId(built);
    expect(built.unnamed).toEqual([...current.built.unnamed, 'Wallet: Back up a wallet.'].sort());
    expect(after.get('backUpWallet')).toMatchObject({
      method: 'POST',
      path: '/wallet/{walletId}/backup',
      auth: { name: 'hash', header: 'hash' },
      retry: 'once',
    });
    for (const [id, operation] of before)
      expect(surface(after.get(id) as CatalogOperation)).toEqual(surface(operation));
    expect(after.size).toBe(before.size + 1);
    expect([...after.values()].filter(({ path }) => path.startsWith('/bc') || path.startsWith('/admin'))).toEqual([]);
    expect(built.document['servers']).toEqual([
      expect.objectContaining({ url: expect.stringMatching(/^https:\/\/[^/]+\/bc\/admin$/) }),
    ]);
  });
});

it('gives the same for the same document with its keys in another order', () => {
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, item]) => [key, backwards(item)]),
    );
  };
  const { overlays, adaptations = NO_ADAPTATIONS } = current;
  for (const options of [{}, { examples: 'none', envelope: 'oneOf' }] as const) {
    const upstream = backwards(toNestDocument(current, options));
    expect(
      buildFrom({
        upstream: checkDocument(upstream, 'nest'),
        overlays,
        file: 'nest',
        overlaidFile: 'overlaid',
        adaptations,
      }).text,
    ).toBe(build(options).text);
  }
});

it('gives every JSON body an example where the document has none', () => {
  const { document } = build({ examples: 'none' });
  const missing = JSON.stringify(document).match(/"application\/json":\{"schema":(?:(?!"example").)*?\},"responses"/g);
  expect(missing).toBeNull();
  for (const operation of byId(build({ examples: 'none' })).values()) {
    const wanted = operation.fields
      .filter(({ required, in: where }) => required && where !== 'query')
      .map(({ name }) => name);
    expect(Object.keys(operation.example)).toEqual(expect.arrayContaining(wanted));
  }
});

it('follows the names of a list’s fields where the document tells them', () => {
  const built = build({ list: { items: 'rows', total: 'totalCount' } });
  expect(byId(built).get('listConnections')?.pagination).toMatchObject({ items: 'rows', total: 'totalCount' });
  expect(built.notes.filter((note) => note.includes("'rows' and its total in 'totalCount'"))).toHaveLength(5);
  // Words of overlays for what a page holds are found there as well.
  const list = operationsOf(built.document).find(({ operation }) => operation.operationId === 'listConnections');
  const made = schemaPlaces(built.document, list?.operation ?? {}).get('success.result.rows[].createdDate');
  expect(JSON.stringify(made)).toContain('When the connection was made.');
});
