import { createClient } from '@one37id/agency/operations';
import { describe, expect, it } from 'vitest';
import { call, failureOf, readable, SECRETS, unlessItIsNew, WAYS } from '../call.ts';
import { contract } from '../generated/contract.gen.ts';
import type { Exchange } from '../recorder.ts';
import { eachMock } from '../use-mock.ts';

const { hash = '', studio = '' } = SECRETS;
const other: Readonly<Record<string, Readonly<Record<string, string>>>> = { hash: { studio }, studio: { hash } };

const cases = contract.flatMap((row) => WAYS.map((way) => ({ row, way, title: `${row.id}, ${way}` })));
const closed = cases.filter(({ row }) => row.credential !== undefined);

eachMock((mock) => {
  describe('a client without the credential is refused before anything is sent', () => {
    it.each(closed)('$title', async ({ row, way }) => {
      const error = await failureOf(call(row, way, createClient({ baseUrl: mock.baseUrl })));
      expect(error).toMatchObject({ name: 'AgencyRequestError', operation: row.id, outcome: 'not-sent', attempts: 0 });
      expect(mock.take()).toEqual([]);
    });
  });

  describe('a client with the other credential alone is refused before anything is sent', () => {
    it.each(closed)('$title', async ({ row, way }) => {
      const credentials = other[row.credential?.scheme ?? ''] ?? {};
      expect(credentials).not.toEqual({});
      const error = await failureOf(call(row, way, createClient({ baseUrl: mock.baseUrl, credentials })));
      expect(error).toMatchObject({ name: 'AgencyRequestError', operation: row.id, outcome: 'not-sent', attempts: 0 });
      expect(mock.take()).toEqual([]);
    });
  });

  describe('a client with all credentials sends the one that the document asks for, and no other', () => {
    it.each(cases)('$title', async ({ row, way }) => {
      mock.remember(row);
      const client = createClient({ baseUrl: mock.baseUrl, credentials: SECRETS });
      await call(row, way, client, {}, readable(row)).catch(unlessItIsNew);
      const exchanges = mock.take();
      expect(exchanges).toHaveLength(1);
      const wanted =
        row.credential === undefined
          ? []
          : [[row.credential.header, row.credential.prefix + SECRETS[row.credential.scheme]]];
      expect(exchanges.flatMap(secretsIn)).toEqual(wanted);
    });
  });
});

/** Every place of an exchange where one of the credentials stands. */
function secretsIn({ line, headers, body }: Exchange): (readonly [string, string])[] {
  const places = [['line', line], ...headers, ['body', body.toString('utf8')]] as const;
  return places.filter(([, text]) => Object.values(SECRETS).some((secret) => text.includes(secret)));
}
