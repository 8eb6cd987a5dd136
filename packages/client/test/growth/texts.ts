import {
  Agency,
  AgentAlias,
  defineCredential,
  type Operation,
  type QrImage,
  type StandardSchema,
} from '../../src/index.ts';
import { createClient, readImage } from '../../src/operations.ts';
import { routesFromDocument } from '../../src/routes.ts';
import { validateRequest, validators } from '../../src/validators.ts';
import { fill, type Growing, PUMPS, times } from './growing.ts';

const baseUrl = 'https://agency.example.com/bc/admin';
const secretKey = 'sk-growth-0123456789';
const head = { method: 'POST', auth: { name: 'hash', header: 'hash' }, retry: 'read' } as const;
const read: Operation = {
  ...head,
  id: 'look',
  path: '/look/{id}',
  returns: 'result',
  body: 'fields',
  query: ['filter'],
};
const image: Operation = { ...head, id: 'draw', method: 'GET', path: '/draw', returns: 'image', image: readImage };

const json = (body: unknown, status = 200) => Response.json(body, { status });
const refusal = (message: unknown) => json({ isSuccessfull: false, errorCode: 1, message }, 400);
const clientOf = (answer: () => Response | Promise<Response>, options: object = {}) =>
  createClient({
    baseUrl,
    credentials: { hash: secretKey },
    maxRetries: 0,
    fetch: async () => answer(),
    maxResponseBytes: 2 ** 30,
    ...options,
  });
const call = (answer: () => Response | Promise<Response>, input: object = {}, options: object = {}) =>
  clientOf(answer, options).call(read, { id: 'a', ...input });
const SVG = '<svg xmlns="http://www.w3.org/2000/svg">';
/** Longer ones are shown as their length. */
const SHOWN = 2_000;
const ARGUMENT = 2_048;

const claims: StandardSchema<object, object> = {
  '~standard': { version: 1, vendor: 'x', validate: (value) => ({ value: value as object }) },
};
const refusing: StandardSchema<object, object> = {
  '~standard': { version: 1, vendor: 'x', validate: (value) => ({ issues: (value as { issues: [] }).issues }) },
};
const documentOf = (paths: object, more: object = {}) => ({ openapi: '3.1.0', paths, ...more });
const listed = { get: { tags: ['Connection'], summary: 'Get connections.' } };

/** What a server can say. */
const server: readonly Growing[] = [
  ...PUMPS.map((pump) => ({
    name: `a message of ${JSON.stringify(pump)}`,
    limit: SHOWN,
    enter: (size: number) => call(() => refusal(fill(pump, size)), { payload: fill(pump, size) }),
  })),
  { name: 'a message that is longer than what is shown', enter: (size) => call(() => refusal(fill('word ', size))) },
  { name: 'a message in parts', enter: (size) => call(() => refusal(times(size, () => 'parts'))) },
  {
    name: 'a message after many values',
    enter: (size) => call(() => refusal('no words of yours'), { payload: times(size, (at) => `value ${at}`) }),
  },
  {
    name: 'a message after many names',
    enter: (size) =>
      call(() => refusal('no names of yours'), { payload: Object.fromEntries(times(size, (at) => [`name${at}`, at])) }),
  },
  {
    name: 'a message that tells many values',
    enter: (size) =>
      call(() => refusal(fill('a1 b2 c3 ', SHOWN)), { payload: times(size, (at) => fill('a1 b2 c3 ', at % 50)) }),
  },
  { name: 'a long result', enter: (size) => call(() => json({ isSuccessfull: true, result: times(size, () => 'x') })) },
  {
    name: 'HTML',
    enter: (size) => call(() => new Response(fill('<p>', size), { headers: { 'content-type': 'text/html' } })),
  },
  { name: 'JSON that is cut', enter: (size) => call(() => new Response(`{"a":"${fill('x', size)}`)) },
  {
    name: 'a page',
    enter: (size) =>
      new Agency({
        baseUrl,
        secretKey,
        maxResponseBytes: 2 ** 30,
        fetch: async () =>
          json({
            isSuccessfull: true,
            result: { connections: times(size, (id) => ({ id })), items: times(size, (id) => ({ id })), total: size },
          }),
      }).connections.list(),
  },
  ...['retry-after', 'date', 'content-type', 'x-request-id', 'content-encoding', 'location'].flatMap((header) =>
    ['0', 'a', ' a', ';', '-'].map((pump) => ({
      name: `the header ${header} of ${JSON.stringify(pump)}`,
      enter: (size: number) => call(() => new Response('{}', { status: 429, headers: { [header]: fill(pump, size) } })),
    })),
  ),
  ...['<!---->', '<!--', '<g>', '<', ' ', 'a', '&amp;', '<g r="', "<path d='rgb(", '<g x="1" ', '<?xml ', '\u00e9'].map(
    (pump) => ({
      name: `an SVG of ${pump}`,
      enter: (size: number) => clientOf(() => new Response(SVG + fill(pump, size))).call<QrImage>(image),
    }),
  ),
  {
    name: 'an SVG with many attributes',
    enter: (size) => clientOf(() => new Response(`<svg ${times(size, () => 'x="1"').join(' ')}/>`)).call(image),
  },
  {
    name: 'an SVG with a long attribute',
    enter: (size) => clientOf(() => new Response(`<svg><path d="${fill('M0 0', size)}"/></svg>`)).call(image),
  },
  {
    name: 'an image as data',
    enter: async (size) =>
      (
        await clientOf(
          () => new Response(new Uint8Array([0x89, ...Buffer.from('PNG\r\n\u001a\n'), ...new Uint8Array(size)])),
        ).call<QrImage>(image)
      ).toDataUrl(),
  },
  ...(['names', 'texts', 'items'] as const).map((kind) => ({
    name: `a drift in ${kind}`,
    enter: (size: number) => {
      const odd = {
        names: Object.fromEntries(times(size, (at) => [`odd${at}`, at])),
        texts: { [fill('odd', size)]: fill('x', size) },
        items: times(size, () => ({ odd: 1 })),
      }[kind];
      return new Agency({
        baseUrl,
        secretKey,
        validators,
        onDrift: () => {},
        maxResponseBytes: 2 ** 30,
        fetch: async () => json({ isSuccessfull: true, result: { connections: [odd], items: [odd], ...odd } }),
      }).connections.list();
    },
  })),
  {
    name: 'what fetch throws',
    enter: (size) =>
      call(() =>
        Promise.reject(Object.assign(new Error(fill('E', size)), { code: fill('E_', size), name: fill('a', size) })),
      ),
  },
];

/** What a caller can pass. */
const caller: readonly Growing[] = [
  ...PUMPS.map((pump) => ({
    name: `a path argument of ${JSON.stringify(pump)}`,
    limit: ARGUMENT,
    enter: (size: number) => call(() => json({ isSuccessfull: true, result: 1 }), { id: `${fill(pump, size - 1)}5` }),
  })),
  {
    name: 'a path argument that is too long',
    enter: (size) => call(() => json({}), { id: fill('%3', ARGUMENT + size) }),
  },
  { name: 'a query argument', enter: (size) => call(() => refusal('no'), { filter: fill('a b', size) }) },
  {
    name: 'many query arguments',
    enter: (size) => call(() => refusal('no'), { filter: times(size, (at) => `a${at}`) }),
  },
  { name: 'a long text', enter: (size) => call(() => refusal('no'), { payload: fill('%41\\u0041&#65; ', size) }) },
  {
    name: 'many values with encodings',
    enter: (size) => call(() => refusal('no'), { payload: times(size, () => '%41\\u0041&#65;') }),
  },
  { name: 'a long name', enter: (size) => call(() => refusal('no'), { payload: { [fill('ab-', size)]: 1 } }) },
  {
    name: 'an input that is deep',
    limit: 1_000,
    enter: (size) =>
      call(() => refusal('no'), { payload: times(size, (at) => at).reduce<unknown>((inner) => [inner], 1) }),
  },
  {
    name: 'an input that is refused at many places',
    enter: (size) => call(() => json({}), { payload: times(size, () => Number.NaN) }),
  },
  {
    name: 'headers',
    enter: (size) => call(() => json({}), {}, { headers: Object.fromEntries(times(size, (at) => [`x-${at}`, 'a'])) }),
  },
  ...['a', ' ', '!', '\u00e9', '\n'].map((pump) => ({
    name: `a header of ${JSON.stringify(pump)}`,
    enter: (size: number) => call(() => refusal('no'), {}, { headers: { 'x-a': `a${fill(pump, size)}b\n` } }),
  })),
  { name: 'a header name', enter: (size) => call(() => json({}), {}, { headers: { [`${fill('a-', size)} `]: 'a' } }) },
  ...['/', '//a', 'a', '.', '@', ':'].map((pump) => ({
    name: `a base URL of ${pump}`,
    enter: (size: number) => createClient({ baseUrl: `https://a.example/${fill(pump, size)}x` }),
  })),
  { name: 'a host', enter: (size) => createClient({ baseUrl: `http://${fill('a.', size)}localhost` }) },
  { name: 'a secret', enter: (size) => createClient({ baseUrl, credentials: { hash: `a${fill(' ', size)}\n` } }) },
  {
    name: 'options that nobody knows',
    enter: (size) => createClient({ baseUrl, ...Object.fromEntries(times(size, (at) => [`o${at}`, at])) }),
  },
  ...[':', '%', '%41', 'a', '\ud800'].flatMap((pump) => [
    {
      name: `an alias that is read, of ${JSON.stringify(pump)}`,
      enter: (size: number) => AgentAlias.parse(fill(pump, size)),
    },
    {
      name: `an alias that is written, of ${JSON.stringify(pump)}`,
      enter: (size: number) => AgentAlias.format({ value: fill(pump, size) }),
    },
  ]),
  {
    name: 'claims',
    enter: (size) =>
      defineCredential({ schemaId: 'https://a.example/1', claims }).of(
        Object.fromEntries(times(size, (at) => [`c${at}`, at])),
      ),
  },
  {
    name: 'claims that are refused',
    enter: (size) =>
      defineCredential({ schemaId: 'https://a.example/1', claims: refusing }).of({
        issues: times(size, (at) => ({ message: 'x', path: [fill('a', 50), at] })),
      }),
  },
  {
    name: 'a claim that is refused deep within',
    enter: (size) =>
      defineCredential({ schemaId: 'https://a.example/1', claims: refusing }).of({
        issues: [{ message: 'x', path: times(size, (at) => at) }],
      }),
  },
  {
    name: 'a schema’s name',
    enter: (size) =>
      defineCredential({ schemaId: `https://a.example/${fill('a', size)}`, claims: refusing }).of({
        issues: [{ message: 'x' }],
      }),
  },
  {
    name: 'attributes that are asked for',
    enter: (size) => {
      const names = times(size, (at) => `c${at}`);
      return defineCredential({ schemaId: 'https://a.example/1', claims }).request({
        attributes: names as never,
        required: names as never,
        issuerDid: 'any',
      });
    },
  },
  ...(['texts', 'items', 'names'] as const).map((kind) => ({
    name: `an input that a validator reads, with ${kind}`,
    enter: (size: number) => {
      const attributes = {
        texts: [{ key: fill('k', size), value: fill('v', size) }],
        items: times(size, (at) => ({ key: `k${at}` })),
        names: [Object.fromEntries(times(size, (at) => [`n${at}`, at]))],
      }[kind];
      return validateRequest('issueCredentialByAgentId', {
        agentId: fill('a', size),
        payload: [{ schemaId: 'x', attributes }],
        expiryDate: fill('1-', size),
      });
    },
  })),
  {
    name: 'a date that a validator reads',
    enter: (size) =>
      validateRequest('issueCredentialByAgentId', {
        agentId: 'a',
        payload: [{ schemaId: 'x', attributes: [], expirationDate: `2030-01-01T00:00:00.${fill('0', size)}` }],
      }),
  },
];

/** What a document can have. */
const document: readonly Growing[] = [
  {
    name: 'many operations',
    enter: (size) =>
      routesFromDocument(
        documentOf(
          Object.fromEntries(
            times(size, (at) => [`/a${at}`, { get: { tags: ['Connection'], summary: `Other ${at}` } }]),
          ),
        ),
      ),
  },
  {
    name: 'many operations that are alike',
    enter: (size) => routesFromDocument(documentOf(Object.fromEntries(times(size, (at) => [`/a${at}`, listed])))),
  },
  {
    name: 'many tags',
    enter: (size) =>
      routesFromDocument(documentOf({ '/a': { get: { tags: times(size, (at) => `T${at}`), summary: 'x' } } })),
  },
  ...[' ', '.', ' .', '’', 'x'].map((pump) => ({
    name: `a summary of ${JSON.stringify(pump)}`,
    enter: (size: number) =>
      routesFromDocument(documentOf({ '/a': { get: { tags: [fill(pump, size)], summary: `${fill(pump, size)}x` } } })),
  })),
  ...['{', '{a}', '/a', '..', '%', '}'].flatMap((pump) => [
    {
      name: `a path of ${pump}`,
      enter: (size: number) => routesFromDocument(documentOf({ [`/${fill(pump, size)}`]: listed })),
    },
    {
      name: `a server of ${pump}`,
      enter: (size: number) =>
        routesFromDocument(
          documentOf(
            { '/a': listed },
            { servers: [{ url: `/${fill(pump, size)}`, variables: { a: { default: fill('b', size) } } }] },
          ),
        ),
    },
  ]),
  {
    name: 'a base URL with routes',
    enter: (size) =>
      routesFromDocument(documentOf({ '/a': listed })).find('listConnections', `https://a.example${fill('/a', size)}`),
  },
];

/**
 * What needs more than a text as an argument: a server that says it, a validator that reads it, a document around it.
 */
export const texts: readonly Growing[] = [
  ...server.map((each) => ({ ...each, name: `a server: ${each.name}` })),
  ...caller.map((each) => ({ ...each, name: `a caller: ${each.name}` })),
  ...document.map((each) => ({ ...each, name: `a document: ${each.name}` })),
];
