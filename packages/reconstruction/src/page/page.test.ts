import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';
import { parsePage } from './page.ts';

const text = readPage();
const page = parsePage(text);
const named = (summary: string) => page.operations.filter((operation) => operation.summary === summary);

describe('the reference page', () => {
  test('has its title', () => {
    expect(page).toMatchObject({
      title: 'One37ID - Business Connector JS Agency API',
      version: '1.0',
      description: 'Agency API for Business Connector JS',
    });
  });

  test('has 85 operations, told apart by tag and summary', () => {
    expect(page.operations).toHaveLength(85);
    expect(new Set(page.operations.map(({ tag, summary }) => `${tag} ${summary}`)).size).toBe(85);
  });

  test('has so many of them in each tag', () => {
    const counts: Record<string, number> = {};
    for (const { tag } of page.operations) counts[tag] = (counts[tag] ?? 0) + 1;
    expect(Object.entries(counts)).toEqual([
      ['Connect', 7],
      ['Connection', 7],
      ['Action Message', 2],
      ['Custom Message', 2],
      ['Data Message', 2],
      ['General Message', 2],
      ['System Message', 2],
      ['Init Workflow Message', 2],
      ['Credential', 12],
      ['Credential Offer', 5],
      ['Proof Request', 4],
      ['Flow Controller', 3],
      ['BE Engine', 3],
      ['Metrics - Provided by MetricsModule Library', 1],
      ['ARS', 3],
      ['Policy Compliance', 1],
      ['Studio Authentication.', 4],
      ['Alias Local Management', 8],
      ['Alias External/Public Management.', 8],
      ['Business Discovery Management.', 4],
      ['Studio User Invite Management Using Agency.', 1],
      ['Studio User Management.', 1],
      ['Business Profile.', 1],
    ]);
  });

  test('asks for a secret key on 58, for studio on 23, for nothing on 4', () => {
    const hash = page.operations.filter(({ headerParameters }) => headerParameters.some(({ name }) => name === 'hash'));
    const studio = page.operations.filter(({ authorizations }) => authorizations.includes('studio'));
    const none = page.operations.filter((operation) => !hash.includes(operation) && !studio.includes(operation));
    expect([hash.length, studio.length]).toEqual([58, 23]);
    expect(none.map(({ summary }) => summary)).toEqual([
      'Create a new metric event.',
      'Check credential schema compliance with privacy policy',
      'Sign-in to Business with alias or QR code.',
      'Sign-up to Business with alias or QR code.',
    ]);
  });

  test('answers so', () => {
    const counts: Record<string, number> = {};
    for (const { response } of page.operations) counts[response] = (counts[response] ?? 0) + 1;
    expect(counts).toEqual({ object: 40, void: 24, failure: 7, string: 5, number: 4, none: 2, empty: 2, boolean: 1 });
  });

  test('keeps its own spelling', () => {
    expect(named('Send profile to trust authortity (home agency) for signuture.')).toHaveLength(1);
  });

  test.each([
    {
      summary: 'Send an action message to a user by agent id.',
      want: { name: 'payload', component: 'ActionMessagePayload' },
    },
    {
      summary: 'Issue a credential to a user by alias.',
      want: { name: 'payload', component: 'IssueCredentialPayload' },
    },
    {
      summary: 'Revoke all credentials that meet specified criteria by adding them to the Revocation List.',
      want: { name: 'attributes', component: 'IssuedCredentialAttributeRequest' },
    },
  ])('finds the lost name of a field in the sample: $want.component', ({ summary, want }) => {
    expect(named(summary)[0]?.body?.fields.at(-1)).toMatchObject(want);
  });
});

test.each([
  { change: ['Agency API (1.0)', 'Agency API'], reason: 'no title' },
  { change: ['Response samples', 'Callbacks'], reason: 'neither a tag nor a summary (Content type)' },
  { change: ['  • "title": "string"', '  • "tilte": "string"'], reason: 'a sample with unknown fields (tilte)' },
  {
    change: [
      '  • "did": "stringstringstri",\n  • "defaultAlias": "string",',
      '  • "defaultAlias": "string",\n  • "did": "stringstringstri",',
    ],
    reason: 'a sample in another order',
  },
  { change: ['Graph View', 'Graph View\nMore'], reason: 'more after the end' },
  { change: ['header Parameters', 'cookie Parameters'], reason: 'neither a tag nor a summary' },
])('fails loudly on $change', ({ change: [from = '', to = ''], reason }) => {
  expect(text).toContain(from);
  expect(() => parsePage(text.replace(from, to))).toThrow(reason);
});
