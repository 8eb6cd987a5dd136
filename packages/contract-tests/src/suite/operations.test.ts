import { type Page, QrImage } from '@one37id/agency';
import { type Prism, startPrism } from '@one37id/agency-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callFlat, callResource, SECRET, TOKEN } from './call.ts';
import type { ContractRow } from './contract-row.ts';
import { contract } from './generated/contract.gen.ts';
import { imagesOf, PNG } from './images.ts';
import { type Exchange, type Recorder, startRecorder } from './recorder.ts';

let prism: Prism;
let recorder: Recorder;

beforeAll(async () => {
  prism = await startPrism();
  recorder = await startRecorder(prism.baseUrl, imagesOf(contract));
});

afterAll(async () => {
  await recorder[Symbol.asyncDispose]();
  await prism.close();
});

it('has one row for each of the 85 operations', () => {
  expect(new Set(contract.map((row) => row.id)).size).toBe(85);
});

describe.each(contract)('$id ($method $path)', (row) => {
  it('as a flat function: the request is what the document asks for, the value what it promises', async () => {
    expectValue(row, await callFlat(row, recorder.baseUrl));
    expectRequest(row, recorder.take());
  });

  it(`as ${row.client}.${row.resource}.${row.resourceMethod}`, async () => {
    const value = await callResource(row, recorder.baseUrl);
    expectValue(row, row.paged ? (value as Page<unknown>).result : value);
    expectRequest(row, recorder.take());
  });
});

function expectValue(row: ContractRow, value: unknown): void {
  if (row.returns === 'image') {
    expect(value).toBeInstanceOf(QrImage);
    expect(value).toMatchObject({ contentType: 'image/png' });
    expect([...(value as QrImage).bytes]).toEqual([...PNG]);
  } else {
    expect(value).toEqual(row.want);
  }
}

function expectRequest(row: ContractRow, exchanges: readonly Exchange[]): void {
  expect(exchanges).toHaveLength(1);
  const [exchange] = exchanges;
  expect(exchange).toMatchObject({ line: `${row.method} ${targetOf(row)}`, status: row.status, violations: '' });
  const bodyFields = Object.entries(row.input).filter(([name]) => row.fields[name] === 'body');
  const body = exchange?.body === '' ? undefined : JSON.parse(exchange?.body ?? '');
  expect(body).toEqual(Object.values(row.fields).includes('body') ? Object.fromEntries(bodyFields) : undefined);
  const { hash, authorization } = exchange?.headers ?? {};
  expect({ hash, authorization }).toEqual({
    hash: row.auth === 'hash' ? SECRET : undefined,
    authorization: row.auth === 'studio' ? `Bearer ${TOKEN}` : undefined,
  });
}

/** The raw request target, each argument encoded once. */
function targetOf(row: ContractRow): string {
  return row.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(row.input[name])));
}
