import { Agency } from '@one37id/agency';
import { beforeAll, expect, it } from 'vitest';
import type { Emulator } from '../emulator/emulator.ts';
import type { TableName } from '../state/tables.ts';
import { mockOf, newEmulator } from './create-agency.ts';
import type { MockAgency } from './mock-agency.ts';

const idOf = (number: number): string => `3d9f1a52-0b7e-4c8a-8f6d-${String(number).padStart(12, '0')}`;

/** An agency that counts how often a field of what it remembers is looked at, whichever way it finds it. */
class Counted {
  touched = 0;
  readonly emulator: Emulator;
  readonly mock: MockAgency;
  readonly agency: Agency;

  constructor(size: number) {
    this.emulator = newEmulator({ seed: 'growth' });
    this.mock = mockOf(this.emulator, async () => {});
    this.agency = new Agency({
      baseUrl: this.mock.baseUrl,
      secretKey: this.mock.secretKey,
      fetch: this.mock.fetch,
    });
    const createdDate = '2026-01-31T12:00:00.000Z';
    for (let number = 0; number < size; number += 1) {
      const agentId = `agent-${number}`;
      const person = { agentId, name: agentId, alias: `::${agentId}`, did: `did:example:${number}`, createdDate };
      const [linkedDomain, invitation] = [`${agentId}.example`, `https://${agentId}.example/invitation`];
      this.#put('people', number, { ...person, linkedDomain, invitation });
      this.#put('connections', number, { ...person, displayName: agentId, contactType: 1, withStageAccess: false });
      const credential = { id: idOf(number), agentId, holder: agentId, schemaId: 's', format: 'w3c' };
      this.#put('credentials', number, {
        ...credential,
        attributes: [],
        issuedDate: createdDate,
        requestId: 'r',
        isRevoked: false,
        isSuspended: false,
      });
      this.#put('links', number, { id: `link-${number}`, url: 'u', createdDate, kind: 'invitation' });
    }
  }

  /** As it is read from a data file. */
  #put(table: TableName, sequence: number, row: object): void {
    const counted = new Proxy(row, {
      get: (target, name) => {
        this.touched += 1;
        return Reflect.get(target, name);
      },
    });
    const { [table]: rows } = this.emulator.state.tables;
    rows.restore(rows.keyOf(counted as never), { sequence, row: counted as never });
  }
}

const SIZES = [100, 100_000];
let agencies: readonly Counted[];
beforeAll(() => {
  agencies = SIZES.map((size) => new Counted(size));
}, 120_000);

it.each<{ what: string; work: (counted: Counted) => unknown; most: number }>([
  { what: 'a page of a list', work: ({ agency }) => agency.credentials.list({ rowsPerPage: 20 }), most: 300 },
  {
    what: 'the last page',
    work: ({ agency }) => agency.credentials.list({ rowsPerPage: 20, currentPage: 4, sortOrder: 'desc' }),
    most: 300,
  },
  { what: 'a page of connections', work: ({ agency }) => agency.connections.list({ rowsPerPage: 20 }), most: 300 },
  { what: 'a status', work: ({ agency }) => agency.credentials.status(idOf(50)), most: 20 },
  { what: 'a credential', work: ({ agency }) => agency.credentials.get({ id: idOf(50) }), most: 20 },
  {
    what: 'an issuance',
    work: ({ agency }) =>
      agency.credentials.issue({ agentAlias: '::agent-50', payload: [{ schemaId: 's', attributes: [] }] }),
    most: 40,
  },
  {
    what: 'a revocation',
    work: ({ agency }) => agency.credentials.revoke({ id: [idOf(60)], purpose: 'revocation' }),
    most: 60,
  },
  {
    what: 'a scan',
    work: async ({ agency, mock }) => mock.person({ name: 'Ada' }).scan(await agency.invitations.url()),
    most: 60,
  },
])('$what costs the same at 100 and at 100,000', async ({ work, most }) => {
  const steps: number[] = [];
  for (const counted of agencies) {
    counted.touched = 0;
    await work(counted);
    steps.push(counted.touched);
  }
  expect(steps[1]).toBe(steps[0]);
  expect(steps[0]).toBeLessThan(most);
});

it('what looks at everything would be found', () => {
  for (const { mock } of agencies.slice(0, 1)) mock.records('credentials').find(({ schemaId }) => schemaId === 'none');
  expect(agencies[0]?.touched).toBeGreaterThanOrEqual(99);
});
