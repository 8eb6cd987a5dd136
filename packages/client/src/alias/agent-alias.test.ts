import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AgentAlias } from './agent-alias.ts';

describe('format', () => {
  test.each([
    {
      given: { realm: 'com.one37id', type: 'email', value: 'john@gmail.com' },
      want: 'com.one37id:email:john%40gmail.com',
    },
    { given: { value: 'simplealias' }, want: '::simplealias' },
    { given: { realm: '', type: '', value: 'simplealias' }, want: '::simplealias' },
    { given: { type: 'alias', value: 'simplealias' }, want: '::simplealias' },
    {
      given: { realm: 'com.one37id', type: 'email', value: 'first.last@example.com' },
      want: 'com.one37id:email:first.last%40example.com',
    },
    { given: { type: 'default', value: 'ap1' }, want: ':default:ap1' },
    { given: { type: 'phone', value: '+353 1 234' }, want: ':phone:%2B353%201%20234' },
    { given: { realm: 'a:b', type: 'c/d', value: '%41?#é' }, want: 'a%3Ab:c%2Fd:%2541%3F%23%C3%A9' },
    { given: { value: '..' }, want: '::..' },
    { given: { value: 'x'.repeat(126) }, want: `::${'x'.repeat(126)}` },
  ])('$want', ({ given, want }) => {
    expect(AgentAlias.format(given)).toBe(want);
  });

  test.each([
    { given: { value: '' }, want: 'must not be empty' },
    { given: { value: 'secret\ud800' }, want: 'lone surrogates' },
    { given: { realm: '\udc00', value: 'secret' }, want: 'lone surrogates' },
    { given: { type: '\ud800x', value: 'secret' }, want: 'lone surrogates' },
    { given: { value: `secret${'x'.repeat(121)}` }, want: 'has 129' },
    { given: { value: `secret${'é'.repeat(21)}` }, want: 'has 134' },
  ])('refuses: $want', ({ given, want }) => {
    const error = errorOf(() => AgentAlias.format(given));
    expect(error).toMatchObject({ operation: 'AgentAlias.format', outcome: 'not-sent' });
    expect(error.message).toContain(want);
    expect(error.message).not.toContain('secret');
  });

  test('refuses what is no text, for callers without types', () => {
    for (const parts of [
      undefined,
      null,
      'text',
      {},
      { value: 5 },
      { realm: null, value: 'x' },
      { type: {}, value: 'x' },
    ]) {
      // @ts-expect-error -- what a caller without types may pass
      expect(() => AgentAlias.format(parts)).toThrow('must be a text');
    }
  });
});

describe('parse', () => {
  test.each([
    {
      given: 'com.one37id:email:john%40gmail.com',
      want: { realm: 'com.one37id', type: 'email', value: 'john@gmail.com' },
    },
    {
      given: 'com.one37id:email:first%2Elast%40example%2Ecom',
      want: { realm: 'com.one37id', type: 'email', value: 'first.last@example.com' },
    },
    { given: '::simplealias', want: { realm: '', type: 'alias', value: 'simplealias' } },
    { given: ':alias:simplealias', want: { realm: '', type: 'alias', value: 'simplealias' } },
    { given: 'default:ap1', want: { realm: '', type: 'default', value: 'ap1' } },
    { given: ':ap1', want: { realm: '', type: 'alias', value: 'ap1' } },
    { given: '::john@gmail.com', want: { realm: '', type: 'alias', value: 'john@gmail.com' } },
    { given: '::a%3ab', want: { realm: '', type: 'alias', value: 'a:b' } },
    { given: `::${'x'.repeat(126)}`, want: { realm: '', type: 'alias', value: 'x'.repeat(126) } },
    { given: ':future%20type:x', want: { realm: '', type: 'future type', value: 'x' } },
  ])('$given', ({ given, want }) => {
    expect(AgentAlias.parse(given)).toEqual(want);
  });

  test.each([
    { given: '', want: 'realm:type:value' },
    { given: 'secret', want: 'realm:type:value' },
    { given: 'com:email:a:secret', want: 'realm:type:value' },
    { given: '::', want: 'must not be empty' },
    { given: 'com:email:', want: 'must not be empty' },
    { given: '::secret%', want: 'percent sequence' },
    { given: '::secret%zz', want: 'percent sequence' },
    { given: '::secret%ff', want: 'percent sequence' },
    { given: '::secret%ED%A0%80', want: 'percent sequence' },
    { given: '::secret\ud800', want: 'lone surrogates' },
    { given: `::secret${'x'.repeat(121)}`, want: 'has 129' },
    { given: `::secret${'%78'.repeat(41)}`, want: 'has 131' },
    { given: `::secret${'é'.repeat(100)}`, want: 'has 608' },
  ])('refuses $given', ({ given, want }) => {
    const error = errorOf(() => AgentAlias.parse(given));
    expect(error).toMatchObject({ operation: 'AgentAlias.parse', outcome: 'not-sent' });
    expect(error.message).toContain(want);
    expect(error.message).not.toContain('secret');
  });

  test('refuses what is no text, for callers without types', () => {
    // @ts-expect-error -- what a caller without types may pass
    expect(() => AgentAlias.parse(undefined)).toThrow('realm:type:value');
  });
});

describe('from', () => {
  test.each([
    { given: 'com.one37id:email:first%2Elast', want: { realm: 'com.one37id', type: 'email', value: 'first.last' } },
    { given: 'simple', want: { realm: '', type: 'alias', value: 'simple' } },
    { given: '', want: { realm: '', type: 'alias', value: '' } },
    { given: '::', want: { realm: '', type: 'alias', value: '' } },
    { given: 'com:email:a:b:%40', want: { realm: 'com', type: 'email', value: 'a:b:@' } },
    { given: '::a%', want: { realm: '', type: 'alias', value: 'a%' } },
    { given: '%ff:email:a%40b', want: { realm: '%ff', type: 'email', value: 'a@b' } },
    { given: '::a\ud800', want: { realm: '', type: 'alias', value: 'a\ud800' } },
    { given: `::${'x'.repeat(300)}`, want: { realm: '', type: 'alias', value: 'x'.repeat(300) } },
    { given: null, want: undefined },
    { given: undefined, want: undefined },
  ])('$given', ({ given, want }) => {
    expect(AgentAlias.from(given)).toEqual(want);
  });
});

describe('equals', () => {
  test.each([
    { a: 'com:email:a%2Eb', b: 'com:email:a.b', want: true },
    { a: '::a%3ab', b: '::a%3Ab', want: true },
    { a: 'default:ap1', b: ':default:ap1', want: true },
    { a: ':alias:x', b: '::x', want: true },
    { a: 'x', b: '::x', want: true },
    { a: 'com:email:a%40b', b: { realm: 'com', type: 'email', value: 'a@b' }, want: true },
    { a: { value: 'x' }, b: { realm: '', type: '', value: 'x' }, want: true },
    { a: { value: 'x' }, b: '::x', want: true },
    { a: '::x', b: '::X', want: false },
    { a: 'com:email:x', b: 'COM:email:x', want: false },
    { a: 'com:email:x', b: 'com:phone:x', want: false },
    { a: 'com:email:x', b: ':email:x', want: false },
    { a: '::a%25b', b: '::a%2525b', want: false },
    { a: null, b: null, want: false },
    { a: undefined, b: '::x', want: false },
    { a: '::x', b: {}, want: false },
    { a: { value: 5 }, b: { value: 5 }, want: false },
  ])('$a and $b: $want', ({ a, b, want }) => {
    expect(AgentAlias.equals(a as never, b as never)).toBe(want);
    expect(AgentAlias.equals(b as never, a as never)).toBe(want);
  });

  test.each(['com', null, 5])('options that are %j are refused: they would change nothing, unseen', (options) => {
    expect(() => AgentAlias.equals('::x', '::x', options as never)).toThrow(
      'AgentAlias.equals: the options must be an object. Nothing was sent.',
    );
  });

  test('an empty realm is the own one, where its name is told', () => {
    expect(AgentAlias.equals('com:email:x', 'email:x', { ownRealm: 'com' })).toBe(true);
    expect(AgentAlias.equals('org:email:x', 'email:x', { ownRealm: 'com' })).toBe(false);
    expect(AgentAlias.equals('com:email:x', 'com:email:x', { ownRealm: 'com' })).toBe(true);
  });
});

/** Texts of every kind of character, but for the lone surrogates. */
const part = (max: number) => fc.string({ unit: 'binary', maxLength: max });

test('round trip: any parts come back as they were', () => {
  fc.assert(
    fc.property(
      part(3),
      part(3),
      part(4).filter((value) => value !== ''),
      (realm, type, value) => {
        const text = AgentAlias.format({ realm, type, value });
        expect(text).toMatch(/^[\w.!~*'()%-]*:[\w.!~*'()%-]*:[\w.!~*'()%-]+$/);
        expect(AgentAlias.parse(text)).toEqual({ realm, type: type === '' ? 'alias' : type, value });
        expect(AgentAlias.format(AgentAlias.parse(text))).toBe(text);
      },
    ),
  );
});

test('any text is parsed into an alias that can be written, or refused', () => {
  const text = fc.oneof(
    part(140),
    fc
      .array(fc.constantFrom(':', '%', '%41', 'a', '.', '%2E', '%', '\ud800', '4'), { maxLength: 12 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      let alias: ReturnType<typeof AgentAlias.parse>;
      try {
        alias = AgentAlias.parse(given);
      } catch (error) {
        expect(error).toMatchObject({ name: 'AgencyRequestError' });
        return;
      }
      expect(AgentAlias.parse(AgentAlias.format(alias))).toEqual(alias);
      expect(AgentAlias.from(given)).toEqual(alias);
      expect(AgentAlias.equals(given, AgentAlias.format(alias))).toBe(true);
    }),
  );
});

test('any text is read by from, and equals itself', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string().map((given) => `${given}:%:\ud800`),
  );
  fc.assert(
    fc.property(text, (given) => {
      const parts = AgentAlias.from(given);
      expect(Object.values(parts).every((part) => typeof part === 'string')).toBe(true);
      expect(AgentAlias.equals(given, parts)).toBe(true);
      expect(AgentAlias.equals(given, given)).toBe(true);
    }),
  );
});

function errorOf(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was not refused');
}
