import { Agency, Studio } from '@one37id/agency';
import { expect, test as base } from 'vitest';
import type { AgencyMatchers } from '../matchers/agency-matchers.ts';
import { matchers } from '../matchers/matchers.ts';
import type { MockAgency } from '../mock/mock-agency.ts';
import type { Person } from '../mock/person.ts';
import { startAgency, type StartAgencyOptions } from '../mock/start-agency.ts';

export type * from '../matchers/agency-matchers.ts';

declare module 'vitest' {
  // The type parameters are Vitest's.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends AgencyMatchers<R, T> {}
}

/** What a test may ask for. */
export interface AgencyFixtures {
  /** For `startAgency`. Set it for a file or a group: `test.override({ agencyOptions: { limit: '5/s' } })`. */
  readonly agencyOptions: StartAgencyOptions;
  /** An agency of this test's own, stopped after it. */
  readonly mock: MockAgency;
  /** A client of it. */
  readonly agency: Agency;
  /** A client of it, with the Studio's token. */
  readonly studio: Studio;
  /** Somebody whom it does not know yet. */
  readonly ada: Person;
}

expect.extend(matchers);

/**
 * Vitest's `test`, with an agency for each test that asks for one: `mock`, its clients `agency` and `studio`, and
 * `ada`, who is not connected yet. What a test does not ask for is not started.
 *
 * The import also adds the matchers of {@link AgencyMatchers} to `expect`, for a test file or in `setupFiles`.
 */
export const test = base.extend<AgencyFixtures>({
  agencyOptions: {},
  mock: async ({ agencyOptions }, use) => {
    await using mock = await startAgency(agencyOptions);
    await use(mock);
  },
  agency: ({ mock }, use) => use(new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey })),
  studio: ({ mock }, use) => use(new Studio({ baseUrl: mock.baseUrl, token: mock.token })),
  ada: ({ mock }, use) => use(mock.person({ name: 'Ada' })),
});
export { test as it };
export { expect };
