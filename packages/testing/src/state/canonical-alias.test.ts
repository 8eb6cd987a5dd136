import { expect, it } from 'vitest';
import { canonical } from './canonical-alias.ts';

it.each([
  { one: '::ada', other: '::ada', want: true },
  { one: '::ada', other: ':alias:ada', want: true },
  { one: 'default:ap1', other: ':default:ap1', want: true },
  { one: 'com.one37id:email:a%2Eb%40c.d', other: 'com.one37id:email:a.b%40c.d', want: true },
  { one: ':email:ada', other: ':email:ada', want: true },
  { one: '::a%3Ab', other: ':alias:a%3ab', want: true },
  { one: '::ada', other: '::bob', want: false },
  { one: '::ada', other: ':email:ada', want: false },
  { one: ':email:ada', other: ':phone:ada', want: false },
  { one: '::ada', other: 'other::ada', want: false },
  { one: 'no alias', other: 'no alias', want: true },
  { one: 'no alias', other: '::no%20alias', want: false },
  // What is no alias is the same as itself only, and as no other that is none.
  { one: '::', other: ':alias:', want: false },
  { one: '::%', other: ':alias:%', want: false },
  { one: '::%', other: '::%E0', want: false },
  { one: 'a:b:c:ada', other: 'b:c:ada', want: false },
  { one: '', other: '::', want: false },
])('$one and $other are the same: $want', ({ one, other, want }) => {
  expect(canonical(one) === canonical(other)).toBe(want);
});
