import { expect, it } from 'vitest';
import { canonical } from './canonical-alias.ts';

it.each([
  { one: '::ada', other: '::ada', want: true },
  { one: '::ada', other: ':alias:ada', want: true },
  { one: 'default:ap1', other: ':default:ap1', want: true },
  { one: 'com.one37id:email:a%2Eb%40c.d', other: 'com.one37id:email:a.b%40c.d', want: true },
  { one: '::ada', other: '::bob', want: false },
  { one: '::ada', other: 'other::ada', want: false },
  { one: 'no alias', other: 'no alias', want: true },
  { one: 'no alias', other: '::no%20alias', want: false },
])('$one and $other are the same: $want', ({ one, other, want }) => {
  expect(canonical(one) === canonical(other)).toBe(want);
});
