import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { type Pattern, patternsIn, readPatterns } from './patterns.ts';

// JavaScript only, and the same every time: the checker's own limits are on time, and a busy machine must change
// nothing.
process.env['RECHECK_BACKEND'] = 'pure';
const PATIENCE = 300_000;

/** `safe`, or how its time grows with a text made for it. */
async function growthOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): Promise<string> {
  const found = await check(source, flags, { timeout: PATIENCE, randomSeed: 37 });
  return found.status === 'vulnerable' ? `vulnerable: ${found.complexity.summary}` : found.status;
}

const { literals, made, schemas } = readPatterns();
/**
 * Of ajv-formats, in the compiled schemas of the mock agency: whoever sends it a URL that is long enough makes their
 * own test wait. By their beginnings.
 */
const FORMATS = ['^(?:https?|ftp):', '^P(?!$)', '^(?:[a-z][a-z0-9+\\-.]*:)(?:', '^(?:[a-z][a-z0-9+\\-.]*:)?(?:'];
const isFormat = ({ place, source }: Pattern) =>
  place.startsWith('packages/testing/dist/document.gen.') && FORMATS.some((start) => source.startsWith(start));
/** Each pattern at one of its places: a check takes seconds, and the same one stands at a hundred. */
const unique = (patterns: readonly Pattern[]): Pattern[] => [
  ...new Map(patterns.map((each) => [`/${each.source}/${each.flags}`, each])).values(),
];
const written = unique(literals.filter((each) => !isFormat(each)));
const texts = unique(schemas);

describe('the time of every regular expression grows with the text, and no faster', () => {
  test.for(written)('$place: /$source/$flags', { timeout: PATIENCE }, async (pattern) => {
    expect(await growthOf(pattern)).toBe('safe');
  });

  test.for(texts)('the document’s, $place: $source', { timeout: PATIENCE }, async (pattern) => {
    expect(await growthOf(pattern)).toBe('safe');
  });

  test('no exception is for nothing', () => {
    for (const start of FORMATS)
      expect(
        literals.some((each) => isFormat(each) && each.source.startsWith(start)),
        start,
      ).toBe(true);
  });

  test('there are some', () => {
    expect(written.length).toBeGreaterThan(50);
    expect(texts.length).toBeGreaterThan(0);
  });
});

test('none is made of a text, but for those whose texts are checked', () => {
  const known = {
    // The document's patterns: the generator leaves out what this check would refuse.
    'packages/client/src/validators/scalar-rules.ts': 1,
    // The document's paths, with `[^/]+` for each argument.
    'packages/testing/src/api/read-input.ts': 1,
    'packages/testing/src/prism/mock-row.ts': 1,
    // No pattern: `match` of hono's router, which takes a method and a path.
    'packages/testing/src/http/operation-reply.ts': 1,
    // The format `regex` of ajv, which makes one and tests nothing; and those of texts that stand beside them, the
    // document's and our own, all checked above.
    'packages/testing/dist/document.gen.js': 1 + texts.length,
    'packages/testing/dist/document.gen.cjs': 1 + texts.length,
  };
  const counts: Record<string, number> = {};
  for (const { place } of made)
    counts[place.replace(/:\d+:\d+$/, '')] = (counts[place.replace(/:\d+:\d+$/, '')] ?? 0) + 1;
  expect(counts).toEqual(known);
});

describe('the check finds', () => {
  test.each([
    { given: 'comments that end nowhere', source: String.raw`^\s*(<!--[^]*?-->\s*)*<svg`, flags: '' },
    { given: 'a repetition of repetitions', source: '^(a+)+$', flags: '' },
    { given: 'an end that is looked for everywhere', source: String.raw`\/+$`, flags: '' },
    { given: 'two that take the same', source: String.raw`^[\w.-]+[\w-]+@x$`, flags: 'u' },
  ])('$given', { timeout: PATIENCE }, async (pattern) => {
    expect(await growthOf(pattern)).toMatch(/^vulnerable: /);
  });

  test('what is written as a literal, made, or a text of a schema', () => {
    const code = `const a = /x/u; const b = new RegExp(y); f(RegExp('z')); text.match(y); text.matchAll(/q/g); const c = { pattern: '^s$' };`;
    expect(patternsIn(code, (line) => `f.js:${line}`)).toEqual({
      literals: expect.arrayContaining([
        { place: 'f.js:1', source: 'x', flags: 'u' },
        { place: 'f.js:1', source: 'q', flags: 'g' },
      ]),
      made: expect.arrayContaining(
        ['RegExp', 'RegExp', 'text.match(y)'].map((each) => ({ place: 'f.js:1', code: each })),
      ),
      schemas: [{ place: 'f.js:1', source: '^s$', flags: 'u' }],
    });
  });
});
