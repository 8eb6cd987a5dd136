import { expect, test } from 'vitest';
import { deriveKeys } from '../keys.ts';
import type { RowError } from '../row.ts';
import { errorText, openError, sealError } from './stored-error.ts';

const keys = await deriveKeys('0123456789abcdef');
const place = { run: 'issue', reference: 'E1' };
const error: RowError = {
  name: 'AgencyApiError',
  operation: 'issue',
  httpStatus: 400,
  errorCode: 7,
  pointer: '/a',
  message: 'of Ada',
};

test('an error is kept with its words sealed, and opened for its own row only', () => {
  const kept = sealError(keys, place, error);
  expect(openError(keys, place, kept)).toEqual(error);
  for (const other of [{ run: 'other' }, { reference: 'E2' }])
    expect(() => openError(keys, { ...place, ...other }, kept)).toThrow();
  const { message: _, ...plain } = error;
  expect(JSON.parse(errorText(kept) ?? '')).toEqual(plain);
});

test('one without a place has none', () => {
  const kept = sealError(keys, place, { name: 'Error', message: 'of Ada' });
  expect(kept).toEqual({ name: 'Error', sealed: expect.anything() });
  expect([errorText(kept), errorText(undefined)]).toEqual(['{"name":"Error"}', null]);
});

test('what Postgres cannot keep is replaced, in names and places', () => {
  const kept = sealError(keys, place, { name: 'a\0b\0', pointer: '/\ud800', message: '\0' });
  expect(kept).toMatchObject({ name: 'a\ufffdb\ufffd', pointer: '/\ufffd' });
  expect(openError(keys, place, kept).message).toBe('\0');
});
