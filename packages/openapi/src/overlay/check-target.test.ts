import { expect, it } from 'vitest';
import { checkTarget } from './check-target.ts';
import { select } from './select.ts';

it.each([
  { given: '$.a' },
  { given: "$.paths.*[?@.tags[0]=='A' && @.summary=='B']..properties.result" },
  { given: "$..properties['a', 'b']" },
  { given: '$..*[?@.x]' },
  { given: "$..a[?@.name=='x']" },
  { given: '$..*' },
  { given: "$..['a', 0]" },
  { given: '$.a[?@.x==null]' },
  { given: '$.a[0:2]' },
])('accepts $given', ({ given }) => {
  expect(checkTarget(given)).toBeUndefined();
});

it.each([
  { given: '$.a[', want: 'is no JSONPath' },
  { given: 'paths', want: 'is no JSONPath' },
  { given: '$..[?@.x]', want: 'misses what stands in lists' },
  { given: '$..[0:2]', want: 'misses what stands in lists' },
  { given: '$.a[?@..[?@.x]]', want: 'misses what stands in lists' },
])('refuses $given', ({ given, want }) => {
  expect(checkTarget(given)).toContain(want);
});

it('refuses what really is missed, and advises what is not', () => {
  const document = { a: { b: [{ x: 1 }] } };
  expect(select(document, '$..[?@.x]')).toHaveLength(0);
  expect(select(document, '$..*[?@.x]')).toHaveLength(1);
});
