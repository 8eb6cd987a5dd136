import { expect, it } from 'vitest';
import { type FaultOptions, readFault } from './fault.ts';
import { Faults } from './faults.ts';

function newFaults(): { readonly faults: Faults; readonly changes: () => number } {
  let changes = 0;
  return { faults: new Faults(() => (changes += 1)), changes: () => changes };
}
/** Which of so many calls fail, by the number of the fault. */
const calls = (faults: Faults, count: number, operation = 'getConnectUrl'): string =>
  Array.from({ length: count }, () => faults.take(operation)?.id ?? '.').join('');

it('faults are numbered, listed in their order, and ended one by one or all at once', () => {
  const { faults, changes } = newFaults();
  expect([faults.add({}).id, faults.add({ as: 'cut' }).id]).toEqual([1, 2]);
  expect(faults.list.map(({ id, as }) => ({ id, as }))).toEqual([
    { id: 1, as: 'html' },
    { id: 2, as: 'cut' },
  ]);
  expect(changes()).toBe(2);
  expect([faults.remove(1), faults.remove(1), faults.remove(7)]).toEqual([true, false, false]);
  expect(faults.list).toMatchObject([{ id: 2 }]);
  // One that is refused takes no number.
  expect(() => faults.add({ times: 0 })).toThrow(TypeError);
  expect(faults.add({}).id).toBe(3);
  faults.clear();
  expect(faults.list).toEqual([]);
});

it.each<{ name: string; given: readonly FaultOptions[]; want: string }>([
  { name: 'one call', given: [{}], want: '1.....' },
  { name: 'so many after so many', given: [{ after: 1, times: 2 }], want: '.11...' },
  { name: 'every call', given: [{ times: 'always' }], want: '111111' },
  { name: 'one after the other', given: [{}, { times: 2 }], want: '122...' },
  { name: 'the one that waits lets the next have its turn', given: [{ after: 2 }, {}], want: '2.1...' },
  { name: 'of another operation', given: [{ operation: 'credentials.issue' }], want: '......' },
  {
    name: 'of this one among others',
    given: [{ operation: ['credentials.issue', 'invitations.url'] }],
    want: '1.....',
  },
  { name: 'never', given: [{ times: 'always', probability: 0 }], want: '......' },
  { name: 'by chance, and so each time', given: [{ times: 'always', probability: 0.5 }], want: '11.11.' },
])('what fails is $name', ({ given, want }) => {
  const { faults } = newFaults();
  for (const each of given) faults.add(each);
  expect(calls(faults, 6)).toBe(want);
  // As often, from the start.
  faults.clear();
  for (const each of given) faults.add(each);
  expect(calls(faults, 6).replaceAll(/\d/g, 'x')).toBe(want.replaceAll(/\d/g, 'x'));
});

it('a fault that happens always leaves the chance of others as it is', () => {
  const chance: FaultOptions = { times: 'always', probability: 0.5 };
  const [alone, behind] = [newFaults().faults, newFaults().faults];
  alone.add(chance);
  behind.add({ operation: 'credentials.list', times: 'always' });
  behind.add(chance);
  expect(calls(behind, 20).replaceAll('2', '1')).toBe(calls(alone, 20));
  expect(calls(behind, 2, 'listCredentials')).toBe('11');
});

it('what somebody looks at says how many are left', () => {
  const { faults, changes } = newFaults();
  faults.add({ after: 1, times: 2 });
  const left = (): unknown => faults.list.map(({ passing, remaining }) => [passing, remaining]);
  const seen = [left(), ...Array.from({ length: 3 }, () => (faults.take('getConnectUrl'), left()))];
  expect(seen).toEqual([[[1, 2]], [[0, 2]], [[0, 1]], []]);
  expect(changes()).toBe(4);
});

it('a fault of which nothing is said is a gateway that fails once', () => {
  expect(readFault(7, {})).toEqual({
    id: 7,
    operations: undefined,
    remaining: 1,
    passing: 0,
    as: 'html',
    when: 'before',
    status: 502,
    latencyMs: 0,
    retryAfter: undefined,
    probability: 1,
    seed: 'chaos',
  });
});

it.each<{ given: FaultOptions; want: object }>([
  { given: { latency: '2s' }, want: { as: undefined, status: 0, latencyMs: 2_000 } },
  { given: { latency: 5, as: 'html' }, want: { as: 'html', status: 502, latencyMs: 5 } },
  { given: { as: 'reset' }, want: { when: 'before', status: 0 } },
  { given: { as: 'cut' }, want: { when: 'after', status: 0 } },
  { given: { as: 'envelope' }, want: { status: 400 } },
  { given: { as: 'status' }, want: { status: 503 } },
  { given: { as: 'status', status: 204 }, want: { status: 204 } },
  { given: { as: 'html', status: 200 }, want: { status: 200 } },
  { given: { as: 'html', status: 599 }, want: { status: 599 } },
  { given: { probability: 0 }, want: { probability: 0 } },
  { given: { retryAfter: 120 }, want: { retryAfter: '120' } },
  { given: { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' }, want: { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' } },
  { given: { operation: 'invitations.url' }, want: { operations: ['getConnectUrl'] } },
])('$given is $want', ({ given, want }) => {
  expect(readFault(1, given)).toMatchObject(want);
});

it.each<{ given: unknown; want: RegExp }>([
  { given: undefined, want: /^A fault is an object, such as \{/ },
  { given: null, want: /^A fault is an object/ },
  { given: 'reset', want: /^A fault is an object/ },
  { given: { a: 1, b: 2 }, want: /^A fault has no a, b; it has operation, times, / },
  { given: { status: 199 }, want: /`status` must be from 200 to 599/ },
  { given: { status: 600 }, want: /`status` must be from 200 to 599/ },
  { given: { probability: -0.1 }, want: /`probability` must be from 0 to 1/ },
  { given: { probability: '0.5' }, want: /`probability` must be from 0 to 1/ },
  { given: { retryAfter: 'x Wed, 21 Oct 2026 07:28:00 GMT' }, want: /`retryAfter` must be seconds or a date/ },
  { given: { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT+1' }, want: /`retryAfter` must be seconds or a date/ },
])('refuses $given', ({ given, want }) => {
  expect(() => readFault(1, given as FaultOptions)).toThrow(want);
  expect(() => readFault(1, given as FaultOptions)).toThrow(TypeError);
});
