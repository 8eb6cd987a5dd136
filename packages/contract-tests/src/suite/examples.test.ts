import { describe, expect, it } from 'vitest';
import { call, clientOf } from '../call.ts';
import { operations } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';

const cases = contract.flatMap((row) => {
  const { responses = {} } = operations.find(({ operationId }) => operationId === row.id) ?? {};
  const status = Object.keys(responses).find((each) => each.startsWith('2')) ?? '';
  const { example, examples = {} } = responses[status]?.content?.['application/json'] ?? {};
  const [body = example] = Object.values(examples).map(({ value }) => value);
  return body === undefined ? [] : [{ row, body }];
});

// The emulator has answers of its own, so what the document says of a success is read here.
describe('the document’s example of a success is one, with the value that it promises', () => {
  it.each(cases)('$row.id', async ({ row, body }) => {
    const fetch = async (): Promise<Response> => Response.json(body, { status: row.status });
    expect(await call(row, 'flat', clientOf(row, 'https://agency.example.com', { fetch }))).toEqual(row.want);
  });
});
