import { expect, test } from 'vitest';
import { NOTHING } from '../redact/sent.ts';
import { lossOf, lostAnswerOf } from './loss.ts';
import type { Way } from './way.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error('secret'), { code, ...more });

test.each([
  { given: coded('ECONNRESET'), want: 'the connection failed with ECONNRESET', phase: 'sending' },
  { given: coded('ECONNREFUSED'), want: 'the connection failed with ECONNREFUSED', phase: 'connecting' },
  { given: new Error('secret'), want: 'the connection failed', phase: 'sending' },
  { given: undefined, want: 'the connection failed', phase: 'sending', hasCause: false },
])('a connection that was lost by $given', ({ given, want, phase, hasCause = true }) => {
  const way: Way = { phase: 'sending', status: undefined };
  expect(lossOf(given, way, NOTHING)).toMatchObject({
    name: 'AgencyTransportError',
    why: `${want}; check the network and \`baseUrl\``,
    details: { cause: hasCause ? expect.any(Error) : undefined },
  });
  expect(way.phase).toBe(phase);
});

test('an answer whose compression is broken came all the same', () => {
  const way: Way = { phase: 'sending', status: 200 };
  expect(lossOf(coded('Z_DATA_ERROR'), way, NOTHING)).toMatchObject({
    name: 'AgencyResponseError',
    why: 'the answer cannot be decompressed',
    details: { cause: { code: 'Z_DATA_ERROR' } },
  });
  expect(way.phase).toBe('sending');
});

const repeated = (statusCode: number) => coded('UND_ERR_REQ_RETRY', { statusCode, headers: { 'retry-after': '7' } });

test.each([
  { given: repeated(429), status: undefined, want: [429, 'AgencyApiError', 'its dispatcher'], headers: true },
  { given: repeated(503), status: 200, want: [503, 'AgencyResponseError', 'its dispatcher'], headers: true },
  { given: coded('UND_ERR'), status: 421, want: [421, 'AgencyResponseError', 'its dispatcher'] },
  { given: coded('UND_ERR'), status: 407, want: [407, 'AgencyResponseError', 'the proxy'] },
])('an answer of $want.0 that fetch made an error of', ({ given, status, want: [code, name, who], headers }) => {
  const lost = lostAnswerOf(given, { phase: 'sending', status }, NOTHING);
  expect(lost).toMatchObject({
    status: code,
    failure: { name, why: `answered ${code}, and \`fetch\` gives no more of it; see ${who}` },
  });
  expect(lost?.headers).toEqual(headers ? { 'retry-after': '7' } : undefined);
});

test('where there was no answer there is none', () => {
  expect(lostAnswerOf(coded('ECONNRESET'), { phase: 'sending', status: undefined }, NOTHING)).toBeUndefined();
});
