import fc from 'fast-check';
import { paths } from 'jsonpathly';
import { describe, expect, it } from 'vitest';
import { merge } from './merge.ts';
import { remove } from './remove.ts';
import { Selector } from './selector.ts';

const TARGETS = [
  "$.paths.*[?@.tags[0]=='A' && @.summary=='S']",
  "$.paths.*[?@.tags[0]=='A' && @.summary=='S']..type",
  '$..type',
  '$..properties.type',
  "$..properties['summary', 'type', 'type']",
  "$..tags[?@=='A']",
  "$..*[?@.type=='A']",
  "$..*[?@.type=='A'].properties",
  '$..properties..type',
  '$..properties..properties',
  '$..*..tags',
  '$.paths.*.*',
  '$..type[?@==$.components.S]',
  "$.paths.*[?@.tags[0]=='A' && @.summary=='S'].properties[?@==$.components.S]",
];
/** So many of them are found by what is remembered. */
const REMEMBERED = 6;

/** Documents of few keys, so that they stand in each other, in lists, and as names of properties. */
const drawn = fc.letrec<{ document: object; node: unknown }>((tie) => ({
  document: fc.record({
    paths: fc.dictionary(fc.constantFrom('/a', '/b'), tie('node')),
    components: fc.dictionary(fc.constantFrom('properties', 'S'), tie('node')),
  }),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('A', 'S', 1, null),
    fc.record({ tags: fc.array(fc.constantFrom('A', 'B'), { maxLength: 2 }), summary: fc.constantFrom('S', 'T') }),
    fc.dictionary(fc.constantFrom('get', 'put', 'tags', 'summary', 'properties', 'type', "it's"), tie('node'), {
      maxKeys: 4,
    }),
    fc.array(tie('node'), { maxLength: 3 }),
  ),
}));

// Objects as JSON has them.
const documents = drawn.document.map((document) => structuredClone(document));

/** By paths, as the library has it, for comparison. */
function wanted(document: object, target: string): Set<string> {
  return new Set(paths(document, target));
}

function found(document: object, selector: Selector, target: string): string[] {
  const known = new Map<unknown, Map<unknown, string>>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const keys = new Map<unknown, string>();
    known.set(node, keys);
    for (const [key, value] of Object.entries(node)) {
      const at = Array.isArray(node) ? `[${key}]` : `['${key.replaceAll("'", "\\'")}']`;
      keys.set(key, path + at);
      walk(value, path + at);
    }
  };
  walk(document, '$');
  return selector.select(target).map(({ holder, key, value }) => {
    expect(Reflect.get(holder ?? {}, key)).toBe(value);
    return known.get(holder)?.get(key) ?? 'a place that the document does not have';
  });
}

it('selects what the library does, every place once', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const selector = new Selector(document);
      for (const target of TARGETS) {
        const places = found(document, selector, target);
        expect(new Set(places)).toEqual(wanted(document, target));
        expect(places).toHaveLength(new Set(places).size);
      }
    }),
  );
});

describe('after a change that it was told of, it selects what is there', () => {
  const updates = fc.constantFrom<unknown>(
    { type: 'A' },
    { summary: 'S' },
    { tags: ['A'] },
    { get: { tags: ['A'], summary: 'S', properties: { type: 1 } } },
    [{ properties: { type: 'A' } }],
    'A',
  );
  const changes = fc.array(fc.record({ target: fc.constantFrom(...TARGETS), update: fc.option(updates) }), {
    minLength: 1,
    maxLength: 4,
  });

  it('an update, an entry that is appended, a removal', () => {
    fc.assert(
      fc.property(documents, changes, (given, actions) => {
        const document = structuredClone(given);
        const selector = new Selector(document);
        for (const { target, update } of actions) {
          // Remembered from here on.
          for (const each of TARGETS.slice(0, REMEMBERED)) selector.select(each);
          const places = selector.select(target);
          if (update === null) {
            remove(places.filter(({ value }) => typeof value === 'object' && value !== null));
            selector.removed();
          } else {
            for (const { value } of places) mergeIfFits(value, update);
            selector.updated(update);
          }
        }
        for (const each of TARGETS.slice(0, REMEMBERED))
          expect(new Set(found(document, selector, each))).toEqual(wanted(document, each));
      }),
    );
  });

  /** What does not fit is refused where overlays are applied; it may be half merged. */
  function mergeIfFits(value: unknown, update: unknown): void {
    try {
      merge(value, update);
    } catch {
      return;
    }
  }
});

it('walks a document once for all that is anywhere below one key', () => {
  let walks = 0;
  const document = {
    get paths() {
      walks++;
      return { '/a': { get: { tags: ['A'], summary: 'S', properties: { type: 1, id: 2 } } } };
    },
  };
  const selector = new Selector(document);
  for (const name of ['type', 'id', 'none']) selector.select(`$..properties.${name}`);
  selector.updated({ 'x-secrecy': 'claim' });
  selector.select('$..properties[?@==1]');
  expect(walks).toBe(1);
  // Once more for all operations by their words.
  const asked = ['S', 'T'].map((summary) => `$.paths.*[?@.tags[0]=='A' && @.summary=='${summary}']`);
  const first = asked.flatMap((target) => selector.select(target));
  const read = walks;
  selector.updated({ operationId: 'a', parameters: [{ name: 'a' }] });
  expect(asked.flatMap((target) => selector.select(target))).toEqual(first);
  expect(walks).toBe(read);
});
