import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument, buildFrom } from './build.ts';
import { type DocumentOperation, operationsOf } from './document/operations.ts';
import { isObject, type OpenApiDocument } from './document/types.ts';
import { objectAt } from './document/schema.ts';
import { propertiesOf } from './document/schema-view.ts';
import { schemaPlaces } from './document/schema-places.ts';
import { NO_ADAPTATIONS } from './normalize/adaptations.ts';
import { loadOverlays } from './overlay/load-overlays.ts';
import { loadDocument } from './source/load.ts';
import type { Overlay } from './overlay/overlay.ts';
import { select } from './overlay/select.ts';

const openapi = fileURLToPath(new URL('../../../openapi/', import.meta.url));
const sources = { upstreamFile: join(openapi, 'upstream.json'), overlayDir: join(openapi, 'overlays') };

let document: OpenApiDocument;
let overlays: readonly Overlay[];
let operations: readonly DocumentOperation[];
/** Those that an overlay names: a new document may have others, which get names of their own. */
let known: readonly DocumentOperation[];
beforeAll(async () => {
  const built = await buildDocument(sources);
  document = built.document;
  overlays = await loadOverlays(sources.overlayDir);
  operations = operationsOf(document);
  known = operations.filter(({ key }) => !built.unnamed.includes(key));
});

const agency = ({ operation }: DocumentOperation): Record<string, unknown> => ({ ...operation['x-agency'] });
const idsWhere = (wanted: (operation: DocumentOperation) => boolean): (string | undefined)[] =>
  operations
    .filter(wanted)
    .map(({ operation }) => operation.operationId)
    .sort();

describe('names', () => {
  it('gives every operation a function and a method of their own', () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    const methods = operations.map((operation) =>
      ['client', 'resource', 'method', 'variant'].map((key) => agency(operation)[key]).join(' '),
    );
    expect(new Set(methods).size).toBe(operations.length);
  });

  it('starts every function with a lower-case verb and spells it in camel case', () => {
    const odd = known
      .map(({ operation }) => operation.operationId)
      .filter(
        (id = '') =>
          !/^(accept|add|build|check|complete|connect|create|delete|disable|enable|get|init|issue|list|publish|recreate|reject|remove|resume|revoke|send|sign|start|sync|unrevoke)[A-Z]\w*$/.test(
            id,
          ),
      );
    expect(odd).toEqual([]);
  });

  it('selects variants by a field that only they have', () => {
    const twins = new Map<string, DocumentOperation[]>();
    for (const operation of operations) {
      const method = ['client', 'resource', 'method'].map((key) => agency(operation)[key]).join(' ');
      twins.set(method, [...(twins.get(method) ?? []), operation]);
    }
    for (const [method, list] of twins) {
      const variants = list.map((operation) => agency(operation)['variant']);
      expect([method, ...variants.filter((variant) => variant !== undefined)]).toHaveLength(
        list.length === 1 ? 1 : list.length + 1,
      );
      for (const operation of list) {
        for (const other of variants)
          expect(fieldsOf(operation).has(String(other))).toBe(
            other !== undefined && other === agency(operation)['variant'],
          );
      }
    }
  });
});

it('turns the hash header into a scheme: 58 hash, 23 studio, 4 open, and nobody passes it', () => {
  const schemes = known.map(({ operation }) =>
    (operation.security ?? [{ forgotten: [] }]).flatMap((requirement) => Object.keys(requirement)).join(),
  );
  const count = (wanted: string) => schemes.filter((scheme) => scheme === wanted).length;
  expect([count('hash'), count('studio'), count('')]).toEqual([58, 23, 4]);
  expect(select(document, "$..parameters[?@.name=='hash']")).toEqual([]);
});

describe('retry safety', () => {
  it('is told of every operation', () => {
    expect(
      idsWhere((operation) => !['read', 'idempotent', 'once'].includes(String(agency(operation)['retry']))),
    ).toEqual([]);
  });

  it('repeats only what reads or sets a state', () => {
    expect(idsWhere((operation) => agency(operation)['retry'] === 'read')).toEqual([
      'checkCredentialStatus',
      'checkLocalAliasAvailability',
      'checkPublicAliasAvailability',
      'getConnectQrCode',
      'getConnectUrl',
      'getConnectionByAgentAlias',
      'getConnectionByAgentId',
      'getCredential',
      'getCredentialOffer',
      'getDiscoveryStatus',
      'getLocalAlias',
      'getPublicAlias',
      'getRegistryAlias',
      'getRegistryAliasValue',
      'getStaticFlowUrls',
      'listConnections',
      'listCredentialOffers',
      'listCredentials',
      'listLocalAliases',
      'listPublicAliases',
    ]);
    expect(idsWhere((operation) => agency(operation)['retry'] === 'idempotent')).toEqual([
      'addConnectionStageAccess',
      'disableDiscovery',
      'disableLocalAlias',
      'disablePublicAlias',
      'enableDiscovery',
      'enableLocalAlias',
      'enablePublicAlias',
      'removeConnectionStageAccess',
    ]);
  });
});

it('pages exactly what takes a page, by fields that exist', () => {
  const paging = operations.filter((operation) => fieldsOf(operation).has('currentPage'));
  expect(paging).toHaveLength(5);
  expect(idsWhere((operation) => agency(operation)['pagination'] !== undefined)).toEqual(
    paging.map(({ operation }) => operation.operationId).sort(),
  );
  for (const operation of paging) {
    const { page, size, items, total } = agency(operation)['pagination'] as Record<string, string>;
    expect([...fieldsOf(operation)]).toEqual(expect.arrayContaining([page, size]));
    const [{ value } = { value: undefined }] = select(operation.operation, '$.responses..example.result');
    expect(Object.keys(isObject(value) ? value : {})).toEqual(expect.arrayContaining([items, total]));
  }
});

describe('secrecy', () => {
  /** The mark beside a field, whatever component the field stands in. */
  const markOf = (id: string, parent: string, field: string): unknown => {
    const operation = operations.find((candidate) => candidate.operation.operationId === id)?.operation ?? {};
    const schema = schemaPlaces(document, operation).get(parent)?.schema ?? {};
    const found = propertiesOf(document, schema).find(({ name }) => name === field);
    expect(found, `${id} ${parent}.${field}`).toBeDefined();
    return objectAt(found?.schema)['x-secrecy'];
  };

  it.each([
    { given: ['connectByDid', 'request', 'did'], want: 'did' },
    { given: ['connectByDid', 'request', 'defaultAlias'], want: 'alias' },
    { given: ['connectByInvitationUrl', 'request', 'url'], want: 'invitation' },
    { given: ['buildCredentialOffer', 'success.result', 'url'], want: 'invitation' },
    { given: ['issueCredentialByAgentId', 'request', 'payload'], want: 'claim' },
    { given: ['issueCredentialByAlias', 'request', 'agentAlias'], want: 'alias' },
    { given: ['startFlow', 'request', 'payload'], want: 'claim' },
    { given: ['getFlowUrl', 'request', 'parameters'], want: 'claim' },
    { given: ['sendActionMessageByAgentId', 'request', 'metadata'], want: 'claim' },
    { given: ['revokeMatchingCredentials', 'request', 'attributes'], want: 'claim' },
    { given: ['completeBusinessSignIn', 'request', 'email'], want: 'email' },
    { given: ['completeBusinessSignIn', 'request', 'sessionId'], want: 'secret' },
    { given: ['issueCredentialByAgentId', 'request', 'requestId'], want: 'none' },
    { given: ['listCredentials', 'request', 'dateFrom'], want: 'none' },
    { given: ['revokeCredentials', 'request', 'purpose'], want: undefined },
  ])('$given is $want', ({ given: [id = '', parent = '', field = ''], want }) => {
    expect(markOf(id, parent, field)).toBe(want);
  });

  it('marks the four images, the invitation URLs in results and the alias in a path', () => {
    const marked = operations.flatMap(({ operation }) =>
      select(operation, '$.responses[?@["x-secrecy"]]').map(({ value }) => [
        operation.operationId,
        (value as Record<string, unknown>)['x-secrecy'],
      ]),
    );
    expect(marked).toHaveLength(4);
    const inviting = operations.filter(
      ({ operation }) => select(operation, "$.responses..properties.result[?@=='invitation']").length > 0,
    );
    expect(inviting).toHaveLength(4);
    expect(select(document, "$.paths..parameters[?@['x-secrecy']=='alias']")).toHaveLength(3);
  });

  it('marks schemas, parameters and responses, never data in an example', () => {
    expect(select(document, "$..example..['x-secrecy']")).toEqual([]);
    expect(select(document, "$..examples..['x-secrecy']")).toEqual([]);
  });
});

describe('the overlays themselves', () => {
  it('say in every action why', () => {
    for (const { actions } of overlays)
      for (const { description } of actions) expect(description.length).toBeGreaterThan(10);
  });

  it('hold on to nothing that had to be inferred: no path, no method, no status, no name of a component that we made up', async () => {
    const upstream = JSON.parse(await readFile(sources.upstreamFile, 'utf8')) as {
      components: { schemas: Record<string, { 'x-inferred'?: { name?: string } }> };
    };
    const invented = Object.entries(upstream.components.schemas)
      .filter(([, schema]) => schema['x-inferred']?.name !== undefined)
      .map(([name]) => name);
    const targets = overlays.flatMap(({ actions }) => actions.map(({ target }) => target));
    const guessed = targets.filter(
      (target) =>
        /\['?\/|\.(get|post|put|delete)\b|\b[245]\d\d\b/.test(target) ||
        invented.some((name) => new RegExp(`\\b${name}\\b`).test(target.replaceAll(/'[^']*[ .][^']*'/g, ''))),
    );
    expect(guessed).toEqual([]);
  });
});

function fieldsOf({ operation }: DocumentOperation): Set<string> {
  const refs = select(operation, "$.requestBody..schema['$ref']").map(({ value }) => String(value).split('/').at(-1));
  const body = refs.flatMap((name) =>
    select(document, `$.components.schemas.${name}.properties.*`).map(({ key }) => String(key)),
  );
  const parameters = select(operation, '$.parameters[*].name').map(({ value }) => String(value));
  return new Set([...body, ...parameters]);
}

describe('a document that is imported', () => {
  it('needs none of the fields that we have guessed', async () => {
    const upstream = await loadDocument(sources.upstreamFile);
    const [guessed, known] = [new Set<string>(), new Set<string>()];
    visit(upstream, (schema) => {
      const names = objectAt(schema['x-inferred'])['properties'] === undefined ? known : guessed;
      for (const name of Object.keys(objectAt(schema['properties']))) names.add(name);
    });
    // What lists are made of is no guess of ours alone: an import that cannot tell it stops, and says how to go on.
    const without = structuredClone(upstream);
    const left = [...guessed].filter((name) => !known.has(name) && !['items', 'total'].includes(name));
    visit(without, ({ properties, required }) => {
      for (const name of left) {
        delete (properties as Record<string, unknown> | undefined)?.[name];
        if (Array.isArray(required) && required.includes(name)) required.splice(required.indexOf(name), 1);
      }
    });
    const parts = { overlays, file: 'upstream.json', overlaidFile: 'openapi.json', adaptations: NO_ADAPTATIONS };
    expect(operationsOf(buildFrom({ ...parts, upstream: without }).document)).toHaveLength(operations.length);
  });
});

function visit(value: unknown, see: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, see);
  else if (isObject(value)) {
    see(value);
    for (const each of Object.values(value)) visit(each, see);
  }
}
