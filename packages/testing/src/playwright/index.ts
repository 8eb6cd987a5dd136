import { setTimeout as delay } from 'node:timers/promises';
import { Agency, Studio } from '@one37id/agency';
import { type Expect, expect as baseExpect, type ExpectMatcherState, test as base } from '@playwright/test';
import type { AgencyMatchers } from '../matchers/agency-matchers.ts';
import { matchers } from '../matchers/matchers.ts';
import type { MatcherResult } from '../matchers/result.ts';
import { startAgency, type StartAgencyOptions } from '../mock/start-agency.ts';
import { connectAgency, type RemoteAgency } from '../remote/connect-agency.ts';
import type { RemotePerson } from '../remote/remote-person.ts';

export type * from '../matchers/agency-matchers.ts';

/** What a test may ask for, and what it or the configuration may set by `use`. */
export interface AgencyFixtures {
  /**
   * A mock agency that runs already, which your application uses; each test resets it, so let there be one worker.
   * Default: one is started.
   */
  readonly agencyUrl: string | undefined;
  /** For `startAgency`, where one is started. */
  readonly agencyOptions: StartAgencyOptions;
  /** The agency, as from another process: everything about it is a promise. */
  readonly mock: RemoteAgency;
  /** A client of it. */
  readonly agency: Agency;
  /** A client of it, with the Studio's token. */
  readonly studio: Studio;
  /** Somebody whom it does not know yet. */
  readonly ada: RemotePerson;
}

/** Playwright's `test`, with an agency for each test that asks for one. */
export const test = base.extend<AgencyFixtures>({
  agencyUrl: [undefined, { option: true }],
  agencyOptions: [{}, { option: true }],
  mock: async ({ agencyUrl, agencyOptions }, use) => {
    await using own = agencyUrl === undefined ? await startAgency(agencyOptions) : undefined;
    const mock = await connectAgency(agencyUrl ?? own?.baseUrl ?? '');
    if (own === undefined) await mock.reset();
    await use(mock);
  },
  agency: async ({ mock }, use) => use(new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })),
  studio: async ({ mock }, use) => use(new Studio({ baseUrl: mock.baseUrl, token: mock.token })),
  ada: async ({ mock }, use) => use(await mock.person({ name: 'Ada' })),
});

type PlaywrightMatchers = {
  [Name in keyof AgencyMatchers]: (
    this: ExpectMatcherState,
    subject: unknown,
    ...wanted: Parameters<AgencyMatchers[Name]>
  ) => Promise<MatcherResult>;
};

/**
 * Playwright's `expect`, with the matchers. As its own they wait until it is so, as long as its `timeout` says:
 * `await expect(ada).toHold()`.
 */
export const expect: Expect<PlaywrightMatchers> = baseExpect.extend(
  Object.fromEntries(Object.entries(matchers).map(([name, matcher]) => [name, waiting(matcher as AnyMatcher)])),
) as never;

type AnyMatcher = (subject: unknown, ...wanted: unknown[]) => MatcherResult | Promise<MatcherResult>;

function waiting(matcher: AnyMatcher) {
  return async function (this: ExpectMatcherState, subject: unknown, ...wanted: unknown[]): Promise<MatcherResult> {
    for (const end = performance.now() + this.timeout; ; await delay(50)) {
      const result = await matcher(subject, ...wanted);
      if (result.pass !== this.isNot || performance.now() >= end) return result;
    }
  };
}
