import { describe, expect, it } from 'vitest';
import { Refusal } from './refusal.ts';
import { refused, unauthorized } from './refuse.ts';

const failure = { isSuccessfull: false, errorCode: 7, message: 'The request is not valid.' };
const row = { id: 'unknown', method: 'GET', template: '/', path: /./, declared: ['200', '400'], failure: { status: 400, body: failure } };
const asked = { method: 'GET', url: '/', headers: { hash: 'key' }, body: Buffer.of() };
const textOf = (body: Uint8Array): string => Buffer.from(body).toString();

describe('what the agency refuses is the failure that the document declares', () => {
  it.each([
    { name: 'any', declared: ['200', '400'], given: failure, status: 404, want: { prefer: 'code=400', body: { ...failure, message: 'There is no such thing.' } } },
    { name: 'one that fits', declared: ['200', '400', '404'], given: failure, status: 404, want: { prefer: 'code=404', body: { ...failure, message: 'There is no such thing.' } } },
    { name: 'any for a conflict', declared: ['200', '404'], given: failure, status: 409, want: { prefer: 'code=400', body: { ...failure, message: 'There is no such thing.' } } },
    { name: 'one without a message', declared: ['200', '4XX'], given: { code: 7 }, status: 404, want: { prefer: 'code=400', body: { code: 7 } } },
  ] as const)('$name', async ({ declared, given, status, want }) => {
    const answer = await refused(
      async ({ headers }) => ({ status: 400, headers: { 'x-asked': String(headers['prefer']) }, body: Buffer.from(JSON.stringify(given)) }),
      { ...row, declared },
      asked,
      new Refusal('There is no such thing.', status),
    );
    expect(answer).toMatchObject({ status: 400, headers: { 'x-asked': want.prefer } });
    expect(JSON.parse(textOf(answer.body))).toEqual(want.body);
  });

  it('and nothing where it declares nothing of its content', async () => {
    const empty = { status: 400, headers: {}, body: Buffer.of() };
    expect(await refused(async () => empty, row, asked, new Refusal('There is no such thing.'))).toEqual(empty);
  });
});

describe('a credential that is missing or wrong', () => {
  const given = { status: 401, headers: { 'content-type': 'application/problem+json' }, body: Buffer.from('{"type":"of Prism"}') };

  it('is refused as other things are', () => {
    const { status, headers, body } = unauthorized(row, given);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 401, type: 'application/json' });
    expect(JSON.parse(textOf(body))).toEqual({ ...failure, message: 'The credential is missing or wrong.' });
  });

  it.each([
    { name: 'as the document declares', row: { ...row, declared: ['200', '401'] } },
    { name: 'as by Prism where the document has no failure', row: { ...row, failure: { status: 400 } } },
  ])('is refused $name', ({ row: other }) => {
    expect(unauthorized(other, given)).toBe(given);
  });
});
