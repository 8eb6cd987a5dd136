import type { Agency } from '@one37id/agency';
import { expectTypeOf, test } from 'vitest';
import type { Batch, BatchReport, DryRunReport, IssueMap, Recipient } from './index.ts';

interface Row {
  readonly number: string;
}

declare const batch: Batch;
declare const agency: Agency;
declare const rows: AsyncIterable<Row>;
const map = {
  reference: ({ number }) => number,
  to: ({ number }) => ({ agentAlias: `::${number}` }),
  credentials: ({ number }) => [
    { schemaId: 'https://agency.example.com/schemas/a/1.0', attributes: [{ key: 'number', value: number }] },
  ],
} satisfies IssueMap<Row>;

test('rows lead: their type is that of every function of a row', () => {
  void batch.issue(rows, {
    ...map,
    reference: (row) => {
      expectTypeOf(row).toEqualTypeOf<Row>();
      return row.number;
    },
  });
  void batch.run(
    'leavers',
    async (row) => agency.credentials.revoke({ id: [row.number], purpose: 'revocation' }),
    rows,
    {
      reference: (row) => row.number,
      happened: (row, { sentAt }) => {
        expectTypeOf(row).toEqualTypeOf<Row>();
        expectTypeOf(sentAt).toEqualTypeOf<Date>();
        return undefined;
      },
    },
  );
});

test('a dry run gives another report than a run', () => {
  expectTypeOf(batch.issue(rows, map)).resolves.toEqualTypeOf<BatchReport>();
  expectTypeOf(batch.issue(rows, { ...map, dryRun: true })).resolves.toEqualTypeOf<DryRunReport>();
  expectTypeOf(
    batch.run('x', async () => {}, rows, { reference: ({ number }) => number, dryRun: true }),
  ).resolves.toEqualTypeOf<DryRunReport>();
});

test('a recipient is an id or an alias, with what else the call takes', () => {
  expectTypeOf<{ agentId: string }>().toExtend<Recipient>();
  expectTypeOf<{ agentAlias: string; requestId: string; expiryDate: Date }>().toExtend<Recipient>();
  expectTypeOf<{ alias: string }>().not.toExtend<Recipient>();
});

test('what is wrong does not compile', () => {
  // @ts-expect-error: there is no reference.
  void batch.issue(rows, { to: map.to, credentials: map.credentials });
  // @ts-expect-error: no row has a field of this name.
  void batch.issue(rows, { ...map, reference: (row) => row.nothing });
  // @ts-expect-error: nothing is that fast.
  void batch.issue(rows, { ...map, rate: '50 per second' });
});
