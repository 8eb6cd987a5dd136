import { expect, it } from 'vitest';
import { createAgency } from './create-agency.ts';
import type { MockAgency } from './mock-agency.ts';

const url = 'http://127.0.0.1:9/events';

// Whoever writes JavaScript, or reads options from a file, is told; nothing is set up then.
it.each<{ given: (mock: MockAgency) => unknown; want: RegExp }>([
  { given: (mock) => mock.callback({ url: 'ftp://example.com' }), want: /\/url must match/ },
  { given: (mock) => mock.callback({ url, retries: -1 }), want: /\/retries must be >= 0/ },
  { given: (mock) => mock.callback({ url, retries: 'x' as never }), want: /\/retries must be integer/ },
  { given: (mock) => mock.callback({ url, duplicates: 2 }), want: /\/duplicates must be <= 1/ },
  { given: (mock) => mock.callback({ url, disorder: Number.NaN }), want: /\/disorder must be/ },
  { given: (mock) => mock.callback({ url, events: 'connected' as never }), want: /\/events must be array/ },
  { given: (mock) => mock.callback({ url, retrys: 1 } as never), want: /must NOT have additional properties/ },
  { given: (mock) => mock.callback(undefined as never), want: /what was given must be object/ },
  { given: (mock) => mock.person({} as never), want: /\/name is required/ },
  { given: (mock) => mock.person({ name: 'Ada', age: 36 } as never), want: /must NOT have additional properties/ },
  { given: (mock) => mock.fail({ operation: [] }), want: /must name at least one/ },
  { given: (mock) => mock.fail({ seed: 7 as never }), want: /`seed` must be a text/ },
  { given: (mock) => mock.fail({ retryAfter: -1 }), want: /`retryAfter` must be seconds or a date/ },
  { given: (mock) => mock.limit('5/0s'), want: /"5\/0s" is no limit/ },
  {
    given: (mock) => mock.person({ name: 'Ada' }).offerCredential({ attributes: [] } as never),
    want: /\/schemaId is required/,
  },
])('$want', ({ given, want }) => {
  const mock = createAgency();
  expect(() => given(mock)).toThrow(want);
  expect(mock.records('agencyOffers')).toEqual([]);
});

it('what is undefined is left out', () => {
  const mock = createAgency();
  mock.callback({ url, retries: undefined, events: undefined }).cancel();
  expect(mock.person({ name: 'Ada', alias: undefined }).alias).toBe('::ada');
});
