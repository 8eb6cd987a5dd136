import { describe, expect, it } from 'vitest';
import type { EventView } from './control.ts';
import { hashOf, routeOf } from './route.ts';
import { count } from './count.ts';
import { plain } from './foreign.ts';
import { fromNow, reasonsOf, schemaName, sentenceOf, timeOf } from './words.ts';

const NOW = '2030-01-31T12:00:00.000Z';

it.each([
  { given: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0', want: 'com.one37id.email' },
  { given: 'https://agency.example.com/schemas/com.one37id.email', want: 'com.one37id.email' },
  { given: 'email', want: 'email' },
  { given: '1.0', want: '1.0' },
  { given: '///', want: '///' },
])('the schema $given is called $want', ({ given, want }) => {
  expect(schemaName(given)).toBe(want);
});

it.each<Pick<EventView, 'type' | 'data' | 'person'> & { readonly want: string }>([
  { type: 'connected', data: { agentId: 'a' }, person: 'Ada', want: 'Ada connected' },
  { type: 'person.created', data: { name: 'Ada' }, want: 'Ada was created' },
  { type: 'credential.issued', data: { schemaId: 'https://x/email/1.0' }, person: 'Ada', want: 'Issued to Ada: email' },
  { type: 'credential.revoked', data: { id: '1' }, want: 'A credential of somebody was revoked' },
  { type: 'message.sent', data: { kind: 'action' }, person: 'Bob', want: 'Bob got an action message' },
  { type: 'link.opened', data: { kind: 'offer' }, person: 'Bob', want: 'Bob opened a link: offer of a credential' },
  { type: 'clock.advanced', data: { by: '30d' }, want: 'The clock was advanced by 30d' },
  { type: 'connected', data: { displayName: 'Ada' }, want: 'Ada connected' },
  { type: 'connected', data: {}, want: 'Somebody connected' },
  { type: 'metric.created', data: { name: 'Logins' }, want: 'A metric event came: Logins' },
  { type: 'credentialOffer.accepted', data: {}, person: 'Ada', want: 'The agency accepted what Ada offered' },
])('$want', ({ want, ...event }) => {
  expect(plain(sentenceOf({ id: 1, at: NOW, ...event }))).toBe(want);
});

describe('why a request had no success', () => {
  const request = {
    operation: 'a',
    method: 'GET',
    path: '/a',
    input: {},
    headers: [],
    at: NOW,
    status: 400,
    problems: [],
  };
  it.each([
    { given: {}, want: [] },
    { given: { problems: [{ pointer: '/a', rule: 'is required' }] }, want: ['/a is required'] },
    { given: { problems: [{ pointer: '/id/3', rule: 'There is none.' }] }, want: ['There is none. (/id/3)'] },
    { given: { problems: [{ pointer: '', about: 'the body', rule: 'is required' }] }, want: ['the body is required'] },
    { given: { problems: [{ pointer: '', about: 'the path', rule: 'There is none.' }] }, want: ['There is none.'] },
    { given: { status: 429 }, want: ['There were too many requests.'] },
    {
      given: { status: 0, fault: { id: 1, as: 'reset', when: 'after' } },
      want: ['A fault that was set up: reset, after it was done.'],
    },
    {
      given: { status: 200, fault: { id: 1, as: 'slow', when: 'before' } },
      want: ['A fault that was set up made it slow.'],
    },
  ] as const)('$want', ({ given, want }) => {
    expect(reasonsOf({ ...request, ...given })).toEqual(want);
  });
});

it.each([
  { date: '2030-03-01T12:00:00Z', want: 'in 29 days' },
  { date: '2030-01-31T10:00:00Z', want: '2 hours ago' },
  { date: '2030-02-01T12:00:00Z', want: 'tomorrow' },
  { date: '2032-01-31T12:00:00Z', want: 'in 2 years' },
  { date: NOW, want: 'this minute' },
])('$date is $want', ({ date, want }) => {
  expect(fromNow(date, NOW)).toBe(want);
});

it('counts, tells times of today and days of others, and leaves alone what is no time', () => {
  expect([count(1, 'row'), count(10_000, 'row')]).toEqual(['1 row', '10,000 rows']);
  expect(timeOf(NOW, NOW)).toMatch(/^\d\d:00:00$/);
  expect(timeOf('2029-01-31T12:00:00.000Z', NOW)).toBe('31 Jan 2029');
  expect(timeOf('soon', NOW)).toBe('soon');
});

it.each([
  { hash: '', want: [] },
  { hash: '#/', want: [] },
  { hash: '#/people/a%2Fb', want: ['people', 'a/b'] },
  { hash: '#/%zz', want: [] },
])('the hash $hash leads to $want', ({ hash, want }) => {
  expect(routeOf(hash)).toEqual(want);
  if (hash.startsWith('#/p')) expect(hashOf(...want)).toBe(hash);
});
