import { expect, it } from 'vitest';
import { Credential } from './credential.ts';
import type { Attribute, Purpose } from './input.ts';
import { present } from './present.ts';
import type { RequestedProof } from './wallet.ts';

const held = (id: string, schemaId: string, format: string, attributes: readonly Attribute[], ...lists: Purpose[]): Credential => {
  const credential = new Credential(id, undefined, '2030-01-31T12:00:00.000Z', { schemaId, format, attributes });
  for (const list of lists) credential.lists.add(list);
  return credential;
};
const email = { key: 'email', value: 'ada@example.com' };
const age = { key: 'age', value: 36 };
const wallet = [
  held('revoked', 'email', 'w3c', [email], 'revocation'),
  held('suspended', 'email', 'w3c', [email], 'suspension'),
  held('email', 'email', 'w3c', [email]),
  held('person', 'person', 'sd-jwt', [email, age]),
];
const ask = (request: Partial<RequestedProof>): readonly object[] => present('Ada', { credentials: [{ name: 'it', attributes: [], ...request }] }, wallet);

it.each<{ given: Partial<RequestedProof>; want: object }>([
  { given: {}, want: { credentialId: 'email', attributes: [] } },
  { given: { attributes: [{ name: 'email' }, { name: 'age' }] }, want: { credentialId: 'email', attributes: [email] } },
  { given: { format: 'sdjwt', attributes: [{ name: 'age', isRequired: true }] }, want: { credentialId: 'person', attributes: [age] } },
  { given: { format: 'sd-jwt', restrictions: { schemaId: 'person' } }, want: { credentialId: 'person', attributes: [] } },
  { given: { restrictions: { attributes: [email] } }, want: { credentialId: 'email', attributes: [] } },
])('$given', ({ given, want }) => {
  expect(ask(given)).toEqual([{ name: 'it', ...want }]);
});

it.each<{ given: Partial<RequestedProof> }>([
  { given: { attributes: [{ name: 'age', isRequired: true }] } },
  { given: { restrictions: { schemaId: 'person' } } },
  { given: { restrictions: { attributes: [{ key: 'email', value: 'bob@example.com' }] } } },
  { given: { format: 'mdoc' } },
])('has none for $given', ({ given }) => {
  expect(() => ask(given)).toThrow('Ada has no credential for "it".');
});
