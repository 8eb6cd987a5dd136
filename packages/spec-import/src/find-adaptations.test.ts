import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Identity } from '@one37id/agency-openapi/identity';
import { parseOverlay } from '@one37id/agency-openapi/overlay';
import { ImportError } from '@one37id/agency-openapi/source';
import { findAdaptations, type FoundAdaptations } from './find-adaptations.ts';

interface Operation {
  readonly words: string;
  readonly route: string;
  readonly id: string;
}

const TAG = 'T';
const key = (words: string) => `${TAG}: ${words}`;
const operations = (count: number): Operation[] =>
  Array.from({ length: count }, (_, index) => ({
    words: `Summary ${index}.`,
    route: `/route-${index}/{id}`,
    id: `id${index}`,
  }));
const documentOf = (list: readonly Operation[]): OpenApiDocument => ({
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: Object.fromEntries(
    list.map(({ words, route, id }) => [
      route,
      { post: { tags: [TAG], summary: words, operationId: id, responses: {} } },
    ]),
  ),
});
const overlaysOf = (list: readonly Operation[]) => [
  parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'T', version: '1' },
      actions: list.map(({ words }) => ({
        target: `$.paths.*[?@.tags[0]=='${TAG}' && @.summary=='${words}']`,
        description: 'Why.',
        update: { 'x-agency': { method: words } },
      })),
    },
    'o.yaml',
  ),
];

/** Half of what the overlays name has to be there, or it is the document of another API. */
const STABLE = Array.from({ length: 8 }, (_, index): Operation => ({
  words: `Stable ${index}.`,
  route: `/stable-${index}`,
  id: `stable${index}`,
}));

/** An import of `after` over `before`, of which the overlays name the first `named`. */
function find(
  before: readonly Operation[],
  after: readonly Operation[],
  {
    named = before.length,
    identities = [],
    allowRemoved = false,
    accepted = [],
  }: {
    named?: number;
    identities?: readonly Identity[];
    allowRemoved?: boolean;
    accepted?: readonly string[];
  } = {},
): FoundAdaptations {
  const document = documentOf([...before, ...STABLE]);
  const released = {
    name: 'before',
    committed: true,
    document,
    documentText: '',
    upstream: document,
    generated: new Map<string, string>(),
  };
  const previous = {
    released,
    respelled: document,
    imported: [{ name: 'before', document }],
    provenance: undefined,
    removed: accepted,
    undescribed: [],
    version: '0.1.0',
  };
  const source = {
    name: 'after.json',
    format: 'json' as const,
    sha256: '',
    upstream: '',
    document: documentOf([...after, ...STABLE]),
  };
  return findAdaptations(source, overlaysOf([...before.slice(0, named), ...STABLE]), previous, {
    identities,
    allowRemoved,
    now: new Date('2026-11-25'),
  });
}

const permuted = (count: number) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count });
const draw = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    words: permuted(count),
    routes: permuted(count),
    ids: permuted(count),
    named: fc.integer({ min: 1, max: count }),
    fresh: fc.array(
      fc.record({ at: fc.nat(count - 1), what: fc.constantFrom('words' as const, 'route' as const, 'id' as const) }),
      { maxLength: 4 },
    ),
  }),
);

// Exchanging two summaries was imported without a word: `credentials.revoke` then called unrevoke.
it('no method calls what another one called, however words, routes and ids are mixed', () => {
  let passed = 0;
  fc.assert(
    fc.property(draw, ({ count, words, routes, ids, named, fresh }) => {
      const before = operations(count);
      const after = before.map((_, index): Operation => ({
        words: before[words[index] ?? 0]?.words ?? '',
        route: before[routes[index] ?? 0]?.route ?? '',
        id: before[ids[index] ?? 0]?.id ?? '',
      }));
      for (const { at, what } of fresh)
        after[at] = {
          ...(after[at] ?? { words: '', route: '', id: '' }),
          [what]: what === 'route' ? `/fresh-${at}/{id}` : `fresh ${at}`,
        };
      let found: FoundAdaptations;
      try {
        found = find(before, after, { named });
      } catch (error) {
        if (error instanceof ImportError) return;
        throw error;
      }
      passed += 1;
      for (const was of [...before, ...STABLE]) {
        const now = found.matched.operations.get(key(was.words));
        expect(now, was.words).toBeDefined();
        const others = before.filter((other) => other !== was);
        expect(others.map(({ route }) => `POST ${route}`)).not.toContain(now?.route);
        expect(others.map(({ id }) => id)).not.toContain(now?.operationId);
      }
    }),
    { numRuns: 800 },
  );
  expect(passed).toBeGreaterThan(25);
});

it.each<{ given: string; change: (list: Operation[]) => Operation[]; named?: number; want: RegExp }>([
  {
    given: 'two summaries exchanged',
    change: ([a, b, c]) => [{ ...a, words: b?.words }, { ...b, words: a?.words }, c] as Operation[],
    want: /'T: Summary 1\.'\n {4}its route, POST \/route-0\/\{id\}, was that of 'T: Summary 0\.'/,
  },
  {
    given: 'two routes exchanged',
    change: ([a, b, c]) => [{ ...a, route: b?.route }, { ...b, route: a?.route }, c] as Operation[],
    want: /its route, POST \/route-1\/\{id\}, was that of 'T: Summary 1\.'/,
  },
  {
    given: 'two ids exchanged',
    change: ([a, b, c]) => [{ ...a, id: b?.id }, { ...b, id: a?.id }, c] as Operation[],
    want: /its operationId, id1, was that of 'T: Summary 1\.'/,
  },
  {
    given: 'summaries in a ring',
    change: ([a, b, c]) =>
      [
        { ...a, words: b?.words },
        { ...b, words: c?.words },
        { ...c, words: a?.words },
      ] as Operation[],
    want: /its route, POST \/route-2/,
  },
  {
    given: 'a known one and one that no overlay names',
    named: 2,
    change: ([a, b, c]) => [a, { ...b, words: c?.words }, { ...c, words: b?.words }] as Operation[],
    want: /'T: Summary 1\.'[^]*was that of 'T: Summary 2\.'/,
  },
  {
    given: 'one that takes the place of one that is gone',
    change: ([a, b, c]) => [{ ...a, route: b?.route, id: 'other' }, c] as Operation[],
    want: /was that of 'T: Summary 1\.'|no longer has/,
  },
  {
    given: 'words that slide on by one',
    change: ([a, b, c]) =>
      [
        { ...a, words: 'New words.' },
        { ...b, words: a?.words },
        { ...c, words: b?.words },
      ] as Operation[],
    want: /its route, POST \/route-1\/\{id\}, was that of 'T: Summary 1\.'/,
  },
])('stops at $given', ({ change, named, want }) => {
  const before = operations(3);
  expect(() => find(before, change(operations(3)), { ...(named !== undefined && { named }) })).toThrow(want);
});

it.each<{ given: string; change: (list: Operation[]) => Operation[]; want: string[] }>([
  {
    given: 'another name of a path parameter',
    change: (list) => list.map((each) => ({ ...each, route: each.route.replace('{id}', '{agentId}') })),
    want: [],
  },
  {
    given: 'all routes below another root',
    change: (list) => list.map((each) => ({ ...each, route: `/bc/admin${each.route}` })),
    want: [],
  },
  { given: 'all ids other', change: (list) => list.map((each) => ({ ...each, id: `x${each.id}` })), want: [] },
  {
    given: 'one summary',
    change: ([a, ...others]) => [{ ...a, words: 'Other words.' } as Operation, ...others],
    want: ['T: Other words.'],
  },
])('takes $given', ({ change, want }) => {
  const { renames } = find(operations(3), change(operations(3)));
  expect(renames.map((rename) => rename.new)).toEqual(want);
});

/** Of three operations the overlays name two; the first of these is gone, or the one that none names. */
it.each([
  { gone: 0, allowRemoved: false, accepted: [], want: /no longer has an operation[^]*T: Summary 0\./ },
  { gone: 2, allowRemoved: false, accepted: [], want: /no longer has an operation[^]*T: Summary 2\./ },
  { gone: 0, allowRemoved: true, accepted: [], want: ['T: Summary 0.'] },
  { gone: 2, allowRemoved: true, accepted: [], want: ['T: Summary 2.'] },
  { gone: 0, allowRemoved: false, accepted: ['T: Summary 0.'], want: ['T: Summary 0.'] },
  { gone: 2, allowRemoved: false, accepted: ['T: Summary 2.'], want: ['T: Summary 2.'] },
  { gone: 0, allowRemoved: false, accepted: ['T: Summary 1.'], want: /T: Summary 0\./ },
  // It is there again; and one that went long ago, which nothing else knows of any more.
  { gone: undefined, allowRemoved: false, accepted: ['T: Summary 0.', 'T: Long gone.'], want: ['T: Long gone.'] },
])('operation $gone gone, allowed: $allowRemoved, accepted before: $accepted', ({ gone, want, ...how }) => {
  const after = operations(3).filter((_, at) => at !== gone);
  const found = () => find(operations(3), after, { named: 2, ...how }).adaptations.removed;
  if (Array.isArray(want)) expect(found()).toEqual(want);
  else expect(found).toThrow(want);
});

it('a rename is recorded, and its operation is known by what it was', () => {
  const [a, ...others] = operations(2);
  const { recorded, renames, matched } = find(operations(2), [{ ...a, words: 'Make it.' } as Operation, ...others]);
  expect(renames).toEqual([{ old: 'T: Summary 0.', new: 'T: Make it.', by: 'operationId' }]);
  expect(recorded).toEqual([
    {
      kind: 'operation',
      old: 'T: Summary 0.',
      new: 'T: Make it.',
      route: undefined,
      why: 'The operationId is the one that it had before.',
      since: '2026-11-25',
    },
  ]);
  expect(matched.respelled).toEqual({ 'T: Summary 0.': 'T: Make it.' });
  expect(matched.removed).toEqual([]);
});

/** An import of `after` over documents that were imported before, the last one first; overlays mark a component. */
function findIn(before: readonly OpenApiDocument[], after: OpenApiDocument, allowRemoved = false): FoundAdaptations {
  const [document = after] = before;
  const marks = parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'M', version: '1' },
      actions: ['Payload', 'Other'].map((name) => ({
        target: `$.components.schemas['${name}']`,
        description: 'A mark.',
        update: {},
      })),
    },
    'marks.yaml',
  );
  return findAdaptations(
    { name: 'after.json', format: 'json', sha256: '', upstream: '', document: after },
    [...overlaysOf([...operations(2), ...STABLE]), marks],
    {
      released: {
        name: 'before',
        committed: true,
        document,
        documentText: '',
        upstream: document,
        generated: new Map(),
      },
      respelled: document,
      imported: before.map((each, at) => ({ name: `before ${at}`, document: each })),
      provenance: undefined,
      removed: [],
      undescribed: [],
      version: '0.1.0',
    },
    { identities: [], allowRemoved, now: new Date('2026-11-25') },
  );
}
const withSchemas = (list: readonly Operation[], ...names: string[]): OpenApiDocument => ({
  ...documentOf([...list, ...STABLE]),
  components: { schemas: Object.fromEntries(names.map((name) => [name, { type: 'object' }])) },
});

it('a component that overlays mark and that is gone stops it, unless operations are gone with it', () => {
  const before = withSchemas(operations(2), 'Payload', 'Other');
  expect(findIn([before], before).adaptations.absent).toEqual([]);
  expect(() => findIn([before], withSchemas(operations(2)))).toThrow(
    "after.json has no component schema 'Payload', 'Other', and what stands in its places cannot be told. An overlay marks it by that name (openapi/overlays, `$.components.schemas…`): name it there as the document does.",
  );
  const { adaptations } = findIn([before], withSchemas(operations(1), 'Payload'), true);
  expect(adaptations).toMatchObject({ removed: ['T: Summary 1.'], absent: ['Other'] });
});

it('what the last document does not tell of a rename, the one before it does', () => {
  const names = ['Payload', 'Other'];
  const [a, b] = operations(2) as [Operation, Operation];
  const last = withSchemas([{ ...a, route: '/moved', id: 'other' }, b], ...names);
  const first = withSchemas([a, b], ...names);
  const after = withSchemas([{ ...a, words: 'Make it.' }, b], ...names);
  expect(findIn([last, first], after).renames).toEqual([
    { old: 'T: Summary 0.', new: 'T: Make it.', by: 'operationId' },
  ]);
});
