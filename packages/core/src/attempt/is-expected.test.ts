import { expect, test } from 'vitest';
import { clientOf, errorOf } from '../../test/support/call.ts';
import { read } from '../../test/support/operations.ts';
import { answer, answering, envelope, failure } from '../../test/support/wire.ts';
import type { InstrumentedEnd, OnEnd } from '../instrumentation.ts';
import type { CallOptions } from '../options.ts';

/** What is told of a call that is answered so. */
async function told(status: number, body: string, isExpected: CallOptions['isExpected']) {
  const server = await answering(answer(status, body));
  const lines: string[] = [];
  const errors: object[] = [];
  const ends: InstrumentedEnd[] = [];
  const watch = (_: unknown, run: (onEnd: OnEnd) => void) => run((end) => ends.push(end));
  const line = (level: string) => (message: string) => void (/: answered/.test(message) && lines.push(level));
  const error = await errorOf(
    clientOf(server.url, {
      maxRetries: 0,
      logger: { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') },
      logLevel: 'debug',
      onError: (view) => void errors.push(view),
      instrumentation: { call: watch, attempt: watch },
    }),
    read,
    {},
    { isExpected },
  );
  return {
    name: error.name,
    lines,
    onError: errors.length,
    failedSpans: ends.filter((end) => end.error !== undefined).length,
    spans: ends.length,
  };
}

const quiet = { name: 'AgencyApiError', lines: ['debug'], onError: 0, failedSpans: 0, spans: 2 };
const loud = { name: 'AgencyApiError', lines: ['error'], onError: 1, failedSpans: 2, spans: 2 };

test.for([
  {
    name: 'an expected refusal',
    given: () => told(404, failure(), ({ httpStatus }) => httpStatus === 404),
    want: quiet,
  },
  { name: 'an expected refusal inside a 200', given: () => told(200, failure(), () => true), want: quiet },
  { name: 'another refusal', given: () => told(401, failure(), ({ httpStatus }) => httpStatus === 404), want: loud },
  { name: 'a refusal that nobody asks about', given: () => told(404, failure(), undefined), want: loud },
  {
    name: 'a question that throws',
    given: () =>
      told(404, failure(), () => {
        throw new Error('broken');
      }),
    want: loud,
  },
  { name: 'a question that does not say true', given: () => told(404, failure(), (() => 'yes') as never), want: loud },
  {
    name: 'what is no refusal',
    given: () => told(500, '<html>', () => true),
    want: { ...loud, name: 'AgencyResponseError' },
  },
])('$name', async ({ given, want }, { expect }) => {
  expect(await given()).toEqual(want);
});

test('an expected refusal of a client is one of all its calls', async () => {
  const server = await answering(answer(404, failure()), answer(200, envelope('there')));
  const errors: object[] = [];
  const client = clientOf(server.url, { isExpected: () => true, onError: (view) => void errors.push(view) });
  expect(await errorOf(client, read)).toMatchObject({ httpStatus: 404 });
  expect(await client.call(read)).toBe('there');
  expect(errors).toEqual([]);
});
