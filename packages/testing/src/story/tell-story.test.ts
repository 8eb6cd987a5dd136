import { expect, it } from 'vitest';
import { startAgency } from '../mock/start-agency.ts';
import { tellStory } from './tell-story.ts';

it('tells each call that is made, and what came of it', async () => {
  await using mock = await startAgency({ now: () => new Date('2030-01-31T12:00:00.000Z') });
  const told: (readonly [string, unknown])[] = [];
  const chapters: string[] = [];
  const codes: string[] = [];
  const said: string[] = [];
  await tellStory(mock, {
    chapter: (title) => void chapters.push(title),
    step: (call, result) => void told.push([call, result]),
    say: (text) => void said.push(text),
    qr: (text) => void codes.push(text),
  });
  expect(chapters).toEqual([
    'Ada connects',
    'She gets a credential, for 30 days',
    'She proves it',
    'It is suspended, and returns',
    'It expires',
    'A new one is issued, and revoked',
    'A failure, on purpose',
  ]);
  const [link] = mock.records('links');
  expect(codes).toEqual([link?.url]);
  const nothing = 'Ada has no credential for "email".';
  const request = [
    { credentialId: expect.any(String), name: 'email', attributes: [{ key: 'email', value: 'ada@example.com' }] },
  ];
  expect(told).toEqual([
    ['agency.invitations.url()', link?.url],
    ['ada.scan(url)', 'She scans it with her phone.'],
    ['agency.connections.list()', 'Ada, com.one37id:email:ada%40example.com'],
    [
      'agency.credentials.issue({ agentAlias, payload })',
      expect.objectContaining({ credentialIds: [expect.any(String)] }),
    ],
    ['ada.offers', '1, pending: email ada@example.com'],
    ['ada.accept(offer)', 'She has 1 credential. The agency has 1.'],
    ['agency.proofRequests.send({ agentAlias, payload })', expect.anything()],
    ['ada.answer(request)', request],
    ["agency.credentials.revoke({ id: [id], purpose: 'suspension' })", 'suspended'],
    ['ada.answer(request)', nothing],
    ["agency.credentials.unrevoke({ id: [id], purpose: 'suspension' })", 'active'],
    ["mock.clock.advance('30d')", 'It is 2030-03-02 now.'],
    ['ada.credentials[0].isExpired', true],
    ['ada.answer(request)', nothing],
    ['agency.credentials.status(id)', 'active'],
    ["agency.credentials.revoke({ id: [id], purpose: 'revocation' })", '1 credential'],
    ['agency.credentials.status(id)', 'revoked'],
    [
      "agency.credentials.get({ id: 'no-such-credential' })",
      expect.objectContaining({ name: 'AgencyApiError', operation: 'getCredential', httpStatus: expect.any(Number) }),
    ],
  ]);
  expect(said).toHaveLength(4);
  for (const text of said) expect(text).toMatch(/^[A-Z].*\.$/);
  expect(mock.people[0]?.credentials).toMatchObject([
    { status: 'active', isExpired: true, expirationDate: '2030-03-02T12:00:00.000Z' },
    { status: 'revoked', isExpired: false },
  ]);
  expect(mock.records('proofRequests').map(({ state, name }) => `${name}: ${state}`)).toEqual([
    'Verified email: answered',
    'Verified email: answered',
    'Verified email: pending',
  ]);
});
