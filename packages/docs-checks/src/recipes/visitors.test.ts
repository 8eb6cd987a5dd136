import { Agency } from '@one37id/agency';
import { type MockAgency, startAgency } from '@one37id/agency-testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compileRecipes, recipe } from './recipes.ts';

interface BadgeState {
  readonly state: string;
}
interface Visits {
  link(sessionId: string): Promise<string>;
  claim(visit: string): string | undefined;
}

const SET = 'recipes-visitors';
expect(compileRecipes(SET)).toEqual([]);
const { Visits } = await recipe<{ Visits: new (agency: Agency) => Visits }>('visits.ts', SET);
const { offerBadge } = await recipe<{ offerBadge: (before: BadgeState, form: FormData) => Promise<BadgeState> }>(
  'badge-actions.ts',
  SET,
);
const { signIn } = await recipe<{ signIn: (id: string | undefined) => void }>('current-user.ts', SET);

let mock: MockAgency & { close(): Promise<unknown> };
let agency: Agency;
beforeEach(async () => {
  mock = await startAgency();
  agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey });
});
afterEach(async () => {
  vi.useRealTimers();
  await mock.close();
});

describe("a visitor's session", () => {
  let visits: Visits;
  let sessions: Map<string, string | undefined>;
  let opened: string[];
  beforeEach(() => {
    visits = new Visits(agency);
    sessions = new Map();
    opened = [];
    mock.flow('sign-in', ({ payload, agentId }) => {
      const visit = String(payload['visit']);
      opened.push(visit);
      const session = visits.claim(visit);
      if (session !== undefined) sessions.set(session, agentId);
    });
  });

  test('becomes that of whoever scans the link that it was shown, and of the first alone', async () => {
    const [ada, bob, eve] = ['Ada', 'Bob', 'Eve'].map((name) => mock.person({ name }));
    const first = await visits.link('session-1');
    const second = await visits.link('session-2');
    bob?.scan(second);
    ada?.scan(first);
    eve?.scan(first);
    await vi.waitFor(() => expect(opened).toHaveLength(3));
    expect([...sessions]).toEqual([
      ['session-2', bob?.agentId],
      ['session-1', ada?.agentId],
    ]);
    expect(opened.join()).not.toContain('session');
  });

  test('is not given to whoever has an older link, or comes late', async () => {
    const ada = mock.person({ name: 'Ada' });
    const older = await visits.link('session-1');
    await visits.link('session-1');
    ada.scan(older);
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    mock.flow('sign-in', ({ payload }) => void opened.push(String(payload['visit'])));
    ada.scan(await visits.link('session-2'));
    await vi.waitFor(() => expect(opened).toHaveLength(2));
    vi.setSystemTime(Date.now() + 5 * 60_000);
    expect(visits.claim(opened[1] ?? '')).toBeUndefined();
    expect([...sessions]).toEqual([]);
  });

  test('comes with a link that ends', async () => {
    const ada = mock.person({ name: 'Ada' });
    const link = await visits.link('session-1');
    mock.clock.advance('6m');
    expect(() => ada.scan(link)).toThrow('it has expired');
  });
});

describe('server actions', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    signIn(undefined);
  });

  test('offer to whoever is signed in, and answer with a word', async () => {
    // The client is made once, at the first call.
    vi.stubEnv('AGENCY_URL', mock.baseUrl);
    vi.stubEnv('AGENCY_SECRET_KEY', mock.secretKey);
    const ada = mock.person({ name: 'Ada' });
    ada.scan(await agency.invitations.url());
    const offer = (number: string) => {
      const form = new FormData();
      form.set('number', number);
      form.set('agentId', 'somebody-else');
      return offerBadge({ state: 'idle' }, form);
    };
    await expect(offer('7001')).rejects.toThrow('not signed in');
    signIn(ada.agentId);
    expect(await offer('seven')).toEqual({ state: 'invalid' });
    expect(await offer('7001')).toEqual({ state: 'offered' });
    expect(ada.offers).toMatchObject([{ attributes: [{ key: 'number', value: '7001' }] }]);
    mock.fail({ operation: 'credentials.issue', as: 'envelope' });
    expect(await offer('7002')).toEqual({ state: 'failed' });
    mock.fail({ operation: 'credentials.issue', as: 'reset', when: 'after' });
    expect(await offer('7003')).toEqual({ state: 'unclear' });
    expect(ada.offers).toHaveLength(2);
  });
});
