import { expect, it } from 'vitest';
import { readInput } from './input.ts';

const row = (template: string) => ({ id: '', method: 'POST', template, path: /./, declared: [], failure: { status: 400 } });

it.each([
  { name: 'a path parameter', template: '/a/{id}', url: '/a/7', body: '', want: { id: '7' } },
  { name: 'an encoded one', template: '/bc/{alias}/x', url: '/bc/com.one37id%3Aemail%3Aa%2540b.c/x?q=1', body: '', want: { alias: 'com.one37id:email:a%40b.c', q: '1' } },
  { name: 'one that is wrongly encoded', template: '/a/{id}', url: '/a/%zz', body: '', want: { id: '%zz' } },
  { name: 'a body', template: '/a', url: '/a', body: '{"id":["1"],"state":2}', want: { id: ['1'], state: 2 } },
  { name: 'all of them', template: '/a/{id}', url: '/a/7?q=1', body: '{"b":true}', want: { id: '7', q: '1', b: true } },
  { name: 'a body that is no object', template: '/a', url: '/a', body: '[1]', want: {} },
  { name: 'a body that is no JSON', template: '/a', url: '/a', body: '{', want: {} },
])('$name', ({ template, url, body, want }) => {
  expect(readInput(row(template), { method: 'POST', url, headers: {}, body: Buffer.from(body) })).toEqual(want);
});
