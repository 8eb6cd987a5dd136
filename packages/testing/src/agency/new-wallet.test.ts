import { expect, it } from 'vitest';
import { newWallet } from './new-wallet.ts';
import { State } from './state.ts';

it.each([
  { given: { name: 'Ada' }, want: { alias: '::ada', linkedDomain: 'ada.example', did: expect.stringMatching(/^did:example:[\w-]{36}$/) } },
  { given: { name: ' Ada  Lovelace! ' }, want: { alias: '::ada-lovelace', linkedDomain: 'ada-lovelace.example' } },
  { given: { name: 'Søren' }, want: { alias: '::s%C3%B8ren' } },
  { given: { name: '!' }, want: { alias: expect.stringMatching(/^::[\w-]{36}$/) } },
  { given: { name: 'Ada', alias: 'default:ap1', did: 'did:example:ada', linkedDomain: 'shop.example' }, want: { alias: 'default:ap1', did: 'did:example:ada', linkedDomain: 'shop.example', invitation: expect.stringContaining('https://shop.example/') } },
])('$given', ({ given, want }) => {
  expect(newWallet(new State(() => new Date()), given)).toMatchObject(want);
});
