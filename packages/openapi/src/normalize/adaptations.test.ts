import { expect, it } from 'vitest';
import { type Adaptations, NO_ADAPTATIONS, readAdaptations, writeAdaptations } from './adaptations.ts';

it.each<{ given: Partial<Adaptations>; want: object | undefined }>([
  { given: {}, want: undefined },
  { given: { undescribed: [], lint: [] }, want: undefined },
  { given: { removed: ['T: A.'] }, want: { removed: ['T: A.'] } },
  { given: { components: { ThingDto: 'Thing' } }, want: { components: { ThingDto: 'Thing' } } },
  {
    given: { absent: ['Thing'], undescribed: ['T: A.'], lint: ['a #/'] },
    want: { absent: ['Thing'], undescribed: ['T: A.'], lint: ['a #/'] },
  },
])('$given are written as $want, and read as they were', ({ given, want }) => {
  const adaptations = { ...NO_ADAPTATIONS, ...given };
  expect(writeAdaptations(adaptations)).toEqual(want);
  const read = readAdaptations(writeAdaptations(adaptations));
  expect(read).toStrictEqual(
    Object.fromEntries(
      Object.entries(adaptations).filter(([name, value]) => name in NO_ADAPTATIONS || Object.keys(value).length > 0),
    ),
  );
});

it.each([undefined, null, 5, {}, []])('%j is no adaptation', (given) => {
  expect(readAdaptations(given)).toStrictEqual(NO_ADAPTATIONS);
});

it.each([
  ...['removed', 'absent', 'undescribed', 'lint'].flatMap((name) =>
    ['text', null, {}, [5], ['a', null]].map((value) => ({ given: { [name]: value }, want: 'is no list of texts' })),
  ),
  ...['text', null, ['a'], 5].map((value) => ({ given: { components: value }, want: 'is no object' })),
  { given: { components: { a: 'b', c: 5 } }, want: 'is no list of texts' },
])('refuses $given', ({ given, want }) => {
  expect(() => readAdaptations(given)).toThrow(new TypeError(want));
});
