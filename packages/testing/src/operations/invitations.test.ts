import { expect, it } from 'vitest';
import { useAgency } from '../testing/use-agency.ts';

const bench = useAgency();

it('a person connects by the invitation, by its link or its image', async () => {
  const { mock, agency } = bench;
  const [ada, bob, eve] = ['Ada', 'Bob', 'Eve'].map((name) => mock.person({ name }));
  ada?.scan(await agency.invitations.url());
  bob?.scan(await agency.invitations.qrCode());
  expect([ada, bob, eve].map((person) => person?.isConnected)).toEqual([true, true, false]);
  expect((await agency.connections.list()).items.map(({ displayName }) => displayName)).toEqual(['Ada', 'Bob']);
});

it('the link stays the same until it is recreated', async () => {
  const { mock, agency } = bench;
  const first = await agency.invitations.url();
  expect(await agency.invitations.url()).toBe(first);
  const second = await agency.invitations.recreateUrl();
  expect(second).not.toBe(first);
  expect(await agency.invitations.url()).toBe(second);
  const ada = mock.person({ name: 'Ada' });
  expect(() => ada.scan(first)).toThrow(
    'Ada cannot use this: it is no link of this agency, or was replaced by another.',
  );
  ada.scan(second);
  expect(ada.isConnected).toBe(true);
});

it.each([
  { name: 'a link of somebody else', given: 'https://other.example/invitation', want: 'Ada cannot use this' },
  { name: 'another image', given: { bytes: Uint8Array.of(1, 2, 3) }, want: 'This is no PNG that can be read.' },
])('$name is refused', ({ given, want }) => {
  const ada = bench.mock.person({ name: 'Ada' });
  expect(() => ada.scan(given)).toThrow(want);
});
