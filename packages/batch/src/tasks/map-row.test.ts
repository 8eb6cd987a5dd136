import { AgencyRequestError } from '@one37id/agency';
import { expect, test } from 'vitest';
import { toJson } from '../json.ts';
import { mapRow, refusedInput } from './map-row.ts';

const never = (): never => expect.unreachable('its content is asked for');

test.each<{ given: unknown; want: string }>([
  { given: 'E1', want: 'E1' },
  { given: ' e 1 ', want: ' e 1 ' },
  { given: 7, want: '7' },
  { given: -0.5, want: '-0.5' },
  { given: 'x'.repeat(512), want: 'x'.repeat(512) },
  { given: '👩‍👩‍👧', want: '👩‍👩‍👧' },
])('takes the reference $given', async ({ given, want }) => {
  expect(
    await mapRow(
      () => given as string,
      {},
      () => ({ a: 1 }),
    ),
  ).toEqual({ reference: want, content: { a: 1 } });
});

test.each<{ given: unknown }>(
  ['', ' ', '\u00a0', 'a\nb', 'a\tb', 'a\u007f', 'a\u2028b', 'a\u2029b', '\ud800', 'a\udc00', 'x'.repeat(513)]
    .map((given): { given: unknown } => ({ given }))
    .concat([Number.NaN, Infinity, -Infinity, 10n, true, null, undefined, {}, ['a']].map((given) => ({ given }))),
)('refuses the reference $given, asks for no content, and quotes nothing', async ({ given }) => {
  expect(await mapRow(() => given as string, {}, never)).toEqual({
    reference: '',
    error: { name: 'BatchError', message: expect.stringContaining('1 to 512 characters on one line') },
  });
});

test('what is refused has its place and its rule', async () => {
  expect(
    await mapRow(
      () => 'E1',
      {},
      () => refusedInput('/payload/0', 'must be an object'),
    ),
  ).toEqual({
    reference: 'E1',
    error: {
      name: 'AgencyRequestError',
      pointer: '/payload/0',
      message: '/payload/0: must be an object. Nothing was sent.',
    },
  });
  const whole = await mapRow(
    () => 'E1',
    {},
    () => refusedInput('', 'must be one'),
  );
  expect(whole.error?.message).toBe('must be one. Nothing was sent.');
});

test.each([null, 'text', 0, false, [], { a: null }])('a content may be %j', async (content) => {
  expect(
    await mapRow(
      () => 'E1',
      {},
      async () => content,
    ),
  ).toEqual({ reference: 'E1', content });
});

test('what JSON cannot carry is refused at its place', async () => {
  expect(
    await mapRow(
      () => 'E1',
      {},
      () => toJson({ a: [1, 10n] }),
    ),
  ).toEqual({
    reference: 'E1',
    error: {
      name: 'AgencyRequestError',
      pointer: '/a/1',
      message: '/a/1: must be a JSON value. Nothing was sent.',
    },
  });
});

test('an error of the agency is kept as every other one', async () => {
  const details = { message: 'refused', operation: 'issue', outcome: 'not-sent', attempts: 0 } as const;
  const problems = [{ pointer: '/email', rule: 'must be an address' }];
  const { error } = await mapRow(
    () => 'E1',
    {},
    () => Promise.reject(new AgencyRequestError({ ...details, problems })),
  );
  expect(error).toEqual({ name: 'AgencyRequestError', operation: 'issue', pointer: '/email', message: 'refused' });
});

const thrown = (error: unknown) =>
  mapRow(
    () => 'E1',
    {},
    () => Promise.reject(error),
  );
const hostile = (): never => {
  throw new Error('of Ada');
};
const withStack = (stack: string | undefined): unknown => Object.assign(new TypeError('of Ada'), { stack });

test.each<{ what: string; error: unknown; want: string }>([
  {
    what: 'an error',
    error: withStack('TypeError: of Ada\n    at map (/home/ada/map.ts:7:12)'),
    want: 'TypeError at map.ts:7:12',
  },
  {
    what: 'one of a bare place',
    error: withStack('TypeError\n    at file:///home/ada/map.ts:7:12'),
    want: 'TypeError at map.ts:7:12',
  },
  {
    what: 'one of a bare name',
    error: withStack('TypeError\n    at map.ts:7:12'),
    want: 'TypeError at map.ts:7:12',
  },
  {
    what: 'one on Windows',
    error: withStack('TypeError\n    at C:\\ada\\map.ts:7:12'),
    want: 'TypeError at map.ts:7:12',
  },
  {
    what: 'one that Node threw in it',
    error: withStack('TypeError: of Ada\n    at parse (node:url:1:2)\n    at map (/home/ada/map.ts:7:12)'),
    want: 'TypeError at map.ts:7:12',
  },
  { what: 'one whose text looks like a place', error: withStack('TypeError: /ada.ts:1:1'), want: 'TypeError' },
  { what: 'one without a stack', error: withStack(undefined), want: 'TypeError' },
  {
    what: 'one with a name that may quote',
    error: Object.assign(new TypeError('of Ada'), { stack: '', name: 'of Ada!' }),
    want: 'something',
  },
  {
    what: 'one with a name that is too long',
    error: Object.assign(new TypeError('of Ada'), { stack: '', name: 'A'.repeat(61) }),
    want: 'something',
  },
  {
    what: 'one with a long name',
    error: Object.assign(new TypeError('of Ada'), { stack: '', name: 'A'.repeat(60) }),
    want: 'A'.repeat(60),
  },
  { what: 'a text', error: 'Ada', want: 'something' },
  { what: 'nothing', error: undefined, want: 'something' },
  {
    what: 'a name that is no text',
    error: Object.assign(new Error('Ada'), { name: Symbol('Ada') }),
    want: 'something',
  },
  { what: 'a stack that is no text', error: withStack(7 as never), want: 'something' },
  {
    what: 'what cannot be looked at',
    error: new Proxy({}, { has: hostile, getPrototypeOf: hostile }),
    want: 'something',
  },
  { what: 'what looks like an error', error: { name: 'TypeError', stack: ' \n at /map.ts:7:12' }, want: 'something' },
])(
  'of $what that the mapping throws its kind and its place are told, and nothing is quoted',
  async ({ error, want }) => {
    expect((await thrown(error)).error).toEqual({
      name: want.split(' ')[0],
      message: `the mapping threw ${want}; its text is left out, because it may quote the row. Nothing was sent.`,
    });
  },
);

test('what the reference throws is told as such, and its row has no name', async () => {
  const failing = (): never => {
    throw new RangeError('of Ada');
  };
  const { reference, error } = await mapRow(failing, {}, never);
  expect([reference, error?.name]).toEqual(['', 'RangeError']);
  expect(error?.message).toMatch(/^the reference threw RangeError at map-row\.test\.ts:\d+:\d+; /);
});
