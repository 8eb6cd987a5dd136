import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { entryNames } from './compile/entry-names.ts';
import { runOrThrow } from './run.ts';

const consumer = inject('consumer');

/** What a program prints as JSON that runs where the tarballs are installed. */
async function told<Told>(name: string, code: string, ...args: readonly string[]): Promise<Told> {
  const file = join(consumer, name);
  await writeFile(file, code);
  return JSON.parse(await runOrThrow(process.execPath, [file, ...args], { cwd: consumer })) as Told;
}

/** Counts what of ours is loaded: the hooks see every module, of both formats. */
const COUNTING = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load: (url, context, next) => (url.includes('/@one37id/') && loaded.push(url), next(url, context)) });
`;

describe.each(entryNames())('%s', (name) => {
  let esm: { names: string[]; loaded: string[] };
  let cjs: { names: string[]; loaded: string[] };
  beforeAll(async () => {
    const print = 'console.log(JSON.stringify({ names: Object.keys(found).sort(), loaded }));';
    esm = await told('esm.mjs', `${COUNTING}const found = await import('${name}');${print}`);
    cjs = await told(
      'cjs.mjs',
      `${COUNTING}import { createRequire } from 'node:module';
       const found = createRequire(import.meta.url)('${name}');${print}`,
    );
  });

  test('gives the same by import and by require', () => {
    expect(esm.names.length).toBeGreaterThan(0);
    expect(cjs.names).toEqual(esm.names);
  });

  test('is loaded in its own format only, in few files', () => {
    const endings = (urls: readonly string[]) => [...new Set(urls.map((url) => url.replace(/^.*\./, '')))];
    expect([endings(esm.loaded), endings(cjs.loaded)]).toEqual([['js'], ['cjs']]);
    // One of its own and one of each package below, and what entries share.
    expect(Math.max(esm.loaded.length, cjs.loaded.length), esm.loaded.join('\n')).toBeLessThanOrEqual(16);
  });
});

test('CommonJS finds what the store on Postgres asks for, an ES module among it', async () => {
  const code = `const { openBatch } = require('@one37id/agency-batch');
const { Agency } = require('@one37id/agency');
const agency = new Agency({ baseUrl: 'http://127.0.0.1:1', secretKey: 'key' });
// Nothing listens there: it gets as far as asking.
openBatch({ agency, store: 'postgres://127.0.0.1:1/rows', key: 'a key of sixteen characters' }).catch(({ code }) => console.log(JSON.stringify(code)));`;
  expect(await told('postgres.cjs', code)).toBe('store-failed');
});

test('the copies of both formats work together in one process', async () => {
  const found = await told<Record<string, unknown>>(
    'both.mjs',
    `
import * as esm from '@one37id/agency';
import { createAgency } from '@one37id/agency-testing';
import { createRequire } from 'node:module';
const cjs = createRequire(import.meta.url)('@one37id/agency');
const { baseUrl, secretKey, fetch } = createAgency();
const failed = async (agency) => agency.credentials.get({ id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' }).catch((error) => error);
const agencies = { esm: new esm.Agency({ baseUrl, secretKey, fetch }), cjs: new cjs.Agency({ baseUrl, secretKey, fetch }) };
const errors = { esm: await failed(agencies.esm), cjs: await failed(agencies.cjs) };
const refused = (library) => { try { new library.Agency({}); } catch (error) { return error; } };
const refusals = { esm: refused(esm), cjs: refused(cjs) };
const guards = Object.keys(esm).filter((name) => /^isAgency\\w*Error$/.test(name));
const mixed = guards.filter((guard) =>
  [[esm, errors.cjs, errors.esm], [cjs, errors.esm, errors.cjs], [esm, refusals.cjs, refusals.esm], [cjs, refusals.esm, refusals.cjs]].some(
    ([library, other, own]) => library[guard](other) !== library[guard](own)));
console.log(JSON.stringify({
  guards: guards.length,
  mixed,
  known: [esm.isAgencyApiError(errors.cjs), cjs.isAgencyApiError(errors.esm), esm.isAgencyRequestError(refusals.cjs), cjs.isAgencyRequestError(refusals.esm)],
  areTwo: esm.AgencyError !== cjs.AgencyError,
  flat: [await esm.getConnectUrl(agencies.cjs.client), await cjs.getConnectUrl(agencies.esm.client)].every((url) => typeof url === 'string'),
  wrapped: typeof (await new esm.Agency(agencies.cjs.client).invitations.url()),
  paged: (await new cjs.Agency(agencies.esm.client).connections.list().toArray()).length,
}));
`,
  );
  expect(found).toEqual({
    guards: 7,
    mixed: [],
    known: [true, true, true, true],
    areTwo: true,
    flat: true,
    wrapped: 'string',
    paged: 0,
  });
});
