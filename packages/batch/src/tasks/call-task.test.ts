import { expect, test } from 'vitest';
import { callTask, mapCall, type RowReader } from './call-task.ts';
import type { UnknownRow } from './task.ts';

interface Row {
  readonly id: string;
}

const unknown = (id: string): UnknownRow => ({ reference: `R${id}`, content: { id }, sentAt: new Date(7) });
const settled = (rows: readonly UnknownRow[], happened: RowReader<Row> | undefined) =>
  callTask<Row>('leavers', undefined, happened).settle(rows, async () => new Set(), {});

test.each<{ answer: unknown; want: readonly string[] }>([
  { answer: { credentialIds: ['a', 'b'], id: 'c', requestId: 'd' }, want: ['a', 'b'] },
  { answer: { id: 'c', requestId: 'd' }, want: ['c'] },
  { answer: { requestId: 'd' }, want: ['d'] },
  { answer: { credentialIds: 'a' }, want: ['a'] },
  { answer: { credentialIds: ['a', 7, null, { id: 'b' }] }, want: ['a'] },
  { answer: { id: null, requestId: 'd' }, want: ['d'] },
  { answer: { id: 7 }, want: [] },
  { answer: {}, want: [] },
  { answer: null, want: [] },
  { answer: undefined, want: [] },
  { answer: 'text', want: [] },
  { answer: true, want: [] },
])('a call is made with the row and the options, and of $answer keeps the ids $want', async ({ answer, want }) => {
  const calls: unknown[] = [];
  const task = callTask<Row>('leavers', async (...given) => (calls.push(given), answer), undefined);
  expect([task.name, task.kind]).toEqual(['leavers', 'call']);
  const options = { timeout: 7 };
  expect(await task.send({ id: '1' }, options)).toEqual(want);
  expect(calls).toEqual([[{ id: '1' }, options]]);
});

test('what the call throws is its answer, and without a call there is none', async () => {
  const task = callTask<Row>('leavers', () => Promise.reject(new Error('refused')), undefined);
  await expect(task.send({ id: '1' }, {})).rejects.toThrow('refused');
  await expect(callTask('leavers', undefined, undefined).send(null, {})).rejects.toThrow('no call for the run leavers');
});

test.each([undefined, null, 'text', {}, { then: 'later' }])(
  'a call that gives %j and no promise is told of: its row counted as done, whatever became of it',
  async (answer) => {
    const task = callTask<Row>('leavers', (() => answer) as never, undefined);
    await expect(task.send({ id: '1' }, {})).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringMatching(/`leavers` gave no promise/),
    });
  },
);

test.each([null, 0, 1, '', 'revoked', 'false', {}, []])(
  'a reader that says %j leaves its row unknown: it was said not to have happened, and could be sent a second time',
  async (answer) => {
    for (const reader of [() => answer, async () => answer])
      expect(await settled([unknown('1')], reader as unknown as RowReader<Row>)).toEqual([undefined]);
  },
);

test.each<{ answer: boolean | undefined; want: string; reason: string }>([
  { answer: true, want: 'happened', reason: 'has seen it' },
  { answer: false, want: 'did not', reason: 'it is not so' },
  { answer: undefined, want: 'cannot tell', reason: 'could not tell' },
])('a reader that says $answer settles its row: $want', async ({ answer, want, reason }) => {
  const asked: unknown[] = [];
  const reader: RowReader<Row> = (...given) => (asked.push(given), answer);
  expect(await settled([unknown('1')], reader)).toEqual([{ verdict: want, reason: expect.stringContaining(reason) }]);
  expect(asked).toEqual([[{ id: '1' }, { reference: 'R1', sentAt: new Date(7) }]]);
});

test('rows are read one after the other, and one that cannot be read says nothing of the others', async () => {
  let under = 0;
  const reader: RowReader<Row> = async ({ id }) => {
    under += 1;
    expect(under).toBe(1);
    await Promise.resolve();
    under -= 1;
    if (id === '2') throw new Error('not now');
    return id === '1';
  };
  const settlements = await settled(['1', '2', '3'].map(unknown), reader);
  expect(settlements.map((each) => each?.verdict)).toEqual(['happened', undefined, 'did not']);
});

test('without a reader a row stays unknown, for whoever has one', async () => {
  expect(await settled([unknown('1'), unknown('2')], undefined)).toEqual([undefined, undefined]);
});

test('a row is sent as what JSON has of it', async () => {
  const row = { at: new Date(0), id: '1', nothing: undefined };
  expect(await mapCall(({ id }) => id, row)).toEqual({
    reference: '1',
    content: { at: '1970-01-01T00:00:00.000Z', id: '1' },
  });
});
