import { expect, test } from 'vitest';
import { traceHeaders } from './trace-context.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = 'a0f067aa0ba902b7';
const traceparent = `00-${traceId}-${spanId}-01`;

test.each([
  traceparent,
  `cc-${traceId}-${spanId}-af`,
  `0f-0${traceId.slice(1)}-0${spanId.slice(1)}-00`,
  `f0-${'0'.repeat(31)}1-${'0'.repeat(15)}1-ff`,
])('%s is a traceparent', (given) => {
  expect(traceHeaders({ traceparent: given })).toStrictEqual({ traceparent: given });
});

test.each([
  undefined,
  '',
  `x${traceparent}`,
  `${traceparent}x`,
  `ff-${traceId}-${spanId}-01`,
  `00-${'0'.repeat(32)}-${spanId}-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  traceparent.replace('4b', '4B'),
  traceparent.replace('a0f', 'a0g'),
  traceparent.replaceAll('-', '_'),
  `0-${traceId}-${spanId}-01`,
  `00-${traceId.slice(1)}-${spanId}-01`,
  `00-${traceId}-${spanId.slice(1)}-01`,
  `00-${traceId}-${spanId}-1`,
  [traceparent],
  { toString: () => traceparent },
])('%j is none, and nothing is sent', (given) => {
  expect(traceHeaders({ traceparent: given, tracestate: 'a=1' } as never)).toStrictEqual({});
});

test('without a context nothing is sent', () => {
  expect([undefined, null, {}].map((given) => traceHeaders(given as never))).toStrictEqual([{}, {}, {}]);
});

const value = (length: number) => 'v'.repeat(length);
const whole = `a=${value(253)},b=${value(254)}`;

test.each([
  'a=1',
  '0=1',
  'a=1, b@c=x/y',
  'a=1 ,\tb=2',
  'az09_*/@-=1',
  'a=  !+-<>~;:',
  `${value(256)}=1`,
  `a=${value(256)}`,
  whole,
])('%j is a tracestate', (tracestate) => {
  expect(traceHeaders({ traceparent, tracestate })).toStrictEqual({ traceparent, tracestate });
});

test.each([
  '',
  'a',
  'a=',
  '=1',
  'A=1',
  'Aa=1',
  '_a=1',
  'aB=1',
  'a=1=2',
  'a=ä',
  'a=\u007f',
  'a=1\r\nhash: other',
  'a=1,',
  'a=1,B=2',
  `${value(257)}=1`,
  `a=${value(257)}`,
  `${whole}x`,
  ['a=1'],
  { length: 1, split: () => ['a=1'] },
])('%j is none, and left out', (tracestate) => {
  expect(traceHeaders({ traceparent, tracestate } as never)).toStrictEqual({ traceparent });
});
