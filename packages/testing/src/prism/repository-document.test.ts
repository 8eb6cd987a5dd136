import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBarePrism, type Started } from './bare-prism.ts';
import { frontAnswers } from './front.ts';
import { type MockDocument, mockRows } from './mock-row.ts';
import { serve } from './serve.ts';
import { mockQrCode } from '../qr/mock-qr-code.ts';
import { ask, askInVain } from './testing/ask.ts';
import { type SampledDocument, samplesOf } from './testing/samples.ts';

// The same as in gaps.test.ts, of the first operation of each kind that the repository's document has: whichever it is,
// it is asked as the document says, and must answer what stands there.
const document = JSON.parse(
  await readFile(new URL('../../../../openapi/openapi.json', import.meta.url), 'utf8'),
) as SampledDocument & MockDocument;
const samples = samplesOf(document);
const first = <Item>(items: readonly Item[]): readonly Item[] => items.slice(0, 1);

let prism: Started;
let front: Started;

beforeAll(async () => {
  prism = await startBarePrism(document);
  front = await serve(frontAnswers(prism.baseUrl, mockRows(document)));
});

afterAll(async () => {
  await front.close();
  await prism.close();
});

const locked = samples.filter(({ credential }) => Object.keys(credential).length > 0);
const reading = locked.filter(({ takesBody }) => !takesBody);
const exact = (declared: readonly string[]): string | undefined => declared.find((status) => /^4\d\d$/.test(status));

describe('what Prism cannot and the mock does', () => {
  it.each(first(reading.filter(({ success }) => success.type?.startsWith('image/'))))(
    '$id answers an image',
    async ({ request, credential, success }) => {
      expect(await ask(prism.baseUrl, ...request(credential))).toMatchObject({
        status: success.status,
        type: success.type,
        body: 'string',
      });
      expect(await ask(front.baseUrl, ...request(credential))).toMatchObject({
        status: success.status,
        type: success.type,
        body: Buffer.from(mockQrCode).toString('latin1'),
      });
    },
  );

  it.each(
    first(
      locked.filter(({ takesBody, declared }) => takesBody && declared.includes('400') && !declared.includes('422')),
    ),
  )('$id refuses malformed JSON as is declared', async ({ request, credential, textOf }) => {
    expect(await askInVain(prism.baseUrl, ...request(credential, '{"id":'))).toBe('TimeoutError');
    expect(await ask(front.baseUrl, ...request(credential, '{"id":'))).toMatchObject({
      status: 400,
      body: textOf('400'),
    });
  });

  it.each(
    first(
      reading.filter(
        ({ declared }) => declared.includes('400') && !declared.some((status) => /^429$|^4XX$|^default$/i.test(status)),
      ),
    ),
  )('$id limits its rate, which is not declared', async ({ request, credential, textOf }) => {
    const asked = request({ ...credential, prefer: 'code=429, retry-after=7' });
    expect(await ask(prism.baseUrl, ...asked)).toMatchObject({ status: 404, type: 'application/problem+json' });
    expect(await ask(front.baseUrl, ...asked)).toMatchObject({ status: 429, wait: '7', body: textOf('400') });
  });

  it.each(first(reading.filter(({ success }) => success.type === 'application/json')))(
    '$id answers half',
    async ({ request, credential, success }) => {
      const asked = request({ ...credential, prefer: 'body=cut' });
      const whole = Buffer.from(success.text);
      expect(await ask(prism.baseUrl, ...asked)).toMatchObject({
        status: success.status,
        body: whole.toString('latin1'),
      });
      expect(await ask(front.baseUrl, ...asked)).toMatchObject({
        status: success.status,
        body: whole.subarray(0, whole.length / 2).toString('latin1'),
      });
    },
  );
});

describe('the mock validates as Prism does', () => {
  it.each(first(reading))('$id', async ({ request, credential, success }) => {
    expect(await ask(front.baseUrl, ...request(credential))).toMatchObject({ status: success.status });
    expect(await ask(front.baseUrl, ...request())).toMatchObject({ status: 401 });
    expect(await ask(front.baseUrl, ...request({ prefer: 'code=503' }))).toMatchObject({ status: 401 });
  });

  it.each(first(reading.filter(({ declared }) => exact(declared) !== undefined)))(
    '$id fails as it is asked to',
    async ({ request, credential, declared, textOf }) => {
      const status = exact(declared) ?? '';
      expect(await ask(front.baseUrl, ...request({ ...credential, prefer: `code=${status}` }))).toMatchObject({
        status: Number(status),
        body: textOf(status),
      });
    },
  );

  it.each(
    first(
      locked.filter(
        ({ needsFields, declared }) => needsFields && declared.includes('400') && !declared.includes('422'),
      ),
    ),
  )('$id refuses a body without its fields, whatever else is asked of it', async ({ request, credential, textOf }) => {
    const want = { status: 400, body: textOf('400') };
    expect(await ask(front.baseUrl, ...request(credential, '{}'))).toMatchObject(want);
    expect(await ask(front.baseUrl, ...request({ ...credential, prefer: 'code=503' }, '{}'))).toMatchObject(want);
  });

  it.each(
    first(
      locked.filter(
        ({ acceptsEmpty, declared }) => acceptsEmpty && (declared.includes('400') || !declared.includes('422')),
      ),
    ),
  )('$id refuses a wrong credential before malformed JSON', async ({ request, credential }) => {
    expect(await ask(front.baseUrl, ...request(credential, '{]'))).toMatchObject({ status: 400 });
    expect(await ask(front.baseUrl, ...request({}, '{]'))).toMatchObject({ status: 401 });
  });

  it.each(
    first(
      samples.filter(
        ({ needsFields, declared }) => needsFields && declared.includes('4XX') && !declared.includes('422'),
      ),
    ),
  )('$id refuses with a status of its range', async ({ request, credential }) => {
    expect(await ask(front.baseUrl, ...request(credential, 'x'))).toMatchObject({ status: 422 });
  });

  it('at a path that is none', async () => {
    expect(await ask(front.baseUrl, 'GET', '/nowhere', '', {})).toMatchObject({ status: 404 });
  });
});

it('finds an operation to try', () => {
  expect(reading.length).toBeGreaterThan(0);
  expect(locked.filter(({ takesBody }) => takesBody).length).toBeGreaterThan(0);
});
