import { describe, expect, test } from 'vitest';
import { clientOf } from '../../test/support/call.ts';
import { read } from '../../test/support/operations.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import type { DriftReport, ValidationProblem } from '../validators.ts';

async function reportsOf(problems: readonly ValidationProblem[], input: object = {}): Promise<readonly DriftReport[]> {
  const reports: DriftReport[] = [];
  const server = await answering(answer(200, envelope(1)));
  const client = clientOf(server.url, {
    validators: { response: () => problems },
    onDrift: (report) => void reports.push(report),
  });
  await client.call(read, input);
  return reports;
}

describe('a drift report has names of the server, and', () => {
  test.each([
    {
      given: 'tells where and what',
      problem: { pointer: '/result/state', rule: 'must be a string' },
      want: { pointer: '/result/state', rule: 'must be a string' },
    },
    {
      given: 'none that was sent',
      problem: { pointer: '/result/Lovelace', rule: 'is not in the document' },
      want: { pointer: '/result/[redacted]', rule: 'is not in the document' },
    },
    {
      given: 'none that was sent, in another writing',
      problem: { pointer: '/result/TG92ZWxhY2U', rule: 'x' },
      want: { pointer: '/result/[redacted]', rule: 'x' },
    },
    {
      given: 'nothing that commands a terminal',
      problem: { pointer: '/\u001b[31m\u202ered', rule: 'a\u2028b' },
      want: { pointer: '/\\u{1b}[31m\\u{202e}red', rule: 'a\\u{2028}b' },
    },
  ])('$given', async ({ problem, want }) => {
    expect(await reportsOf([problem], { payload: 'Ada Lovelace' })).toEqual([
      { operation: 'getCredential', status: 200, problems: [want] },
    ]);
  });

  test('has no more than twenty', async () => {
    const [report] = await reportsOf(Array.from({ length: 100 }, (_, at) => ({ pointer: `/p${at}`, rule: 'x' })));
    expect(report?.problems).toHaveLength(20);
  });

  test('hides every pointer where too much of what was sent stands in them', async () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
    const problems = [words.slice(150), words.slice(0, 150)].map((each) => ({
      pointer: `/${each.join(' ')}`,
      rule: 'x',
    }));
    const [report] = await reportsOf(problems, { payload: words });
    expect(report?.problems.map(({ pointer }) => pointer)).toEqual(['[redacted]', '[redacted]']);
  });

  test('is none where nobody asks for one: the answer is not even compared', async () => {
    let compared = 0;
    const server = await answering(answer(200, envelope(1)));
    const response = () => ((compared += 1), []);
    await clientOf(server.url, { validators: { response } }).call(read);
    await clientOf(server.url, { validators: { response }, onDrift: () => {} }).call(read);
    expect(compared).toBe(1);
  });

  test('is none when nothing differs', async () => {
    expect(await reportsOf([])).toEqual([]);
  });
});
