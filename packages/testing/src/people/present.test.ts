import { expect, it } from 'vitest';
import type { Attribute, CredentialRecord, RequestedProof } from '../state/records.ts';
import { present } from './present.ts';

const NOW = '2030-01-31T12:00:00.000Z';
const held = (
  id: string,
  schemaId: string,
  format: string,
  attributes: readonly Attribute[],
  more: Partial<CredentialRecord> = {},
): CredentialRecord => ({
  id,
  schemaId,
  format,
  attributes,
  issuedDate: NOW,
  requestId: 'r',
  isRevoked: false,
  isSuspended: false,
  ...more,
});
const email = { key: 'email', value: 'ada@example.com' };
const age = { key: 'age', value: 36 };
const wallet = [
  held('revoked', 'email', 'w3c', [email], { isRevoked: true }),
  held('suspended', 'email', 'w3c', [email], { isSuspended: true }),
  held('expired', 'email', 'w3c', [email], { expirationDate: NOW }),
  held('email', 'email', 'w3c', [email]),
  held('person', 'person', 'sd-jwt', [email, age]),
];
const ask = (request: Partial<RequestedProof>): readonly object[] =>
  present('Ada', [{ name: 'it', attributes: [], ...request }], wallet, NOW);

it.each<{ given: Partial<RequestedProof>; want: object }>([
  { given: {}, want: { credentialId: 'email', attributes: [] } },
  { given: { attributes: [{ name: 'email' }, { name: 'age' }] }, want: { credentialId: 'email', attributes: [email] } },
  {
    given: { format: 'sdjwt', attributes: [{ name: 'age', isRequired: true }] },
    want: { credentialId: 'person', attributes: [age] },
  },
  {
    given: { format: 'sd-jwt', restrictions: { schemaId: 'person' } },
    want: { credentialId: 'person', attributes: [] },
  },
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
