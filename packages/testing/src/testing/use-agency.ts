import { Agency, type DriftReport, Studio } from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { MockAgency } from '../mock/mock-agency.ts';
import { startAgency, type StartAgencyOptions } from '../mock/start-agency.ts';
import { NOW } from './new-mock.ts';

export { NOW } from './new-mock.ts';
export type { Person } from '../mock/person.ts';

export interface Bench {
  readonly mock: MockAgency;
  readonly agency: Agency;
  readonly studio: Studio;
}

/**
 * One mock for a file, as new for each test, and the typed clients for it. Whatever it answers them has to be as the
 * client's own validators, which the mock does not know, have the document.
 *
 * @returns What is there once a test runs.
 */
export function useAgency(own: StartAgencyOptions = {}): Bench {
  const bench: { mock?: MockAgency; agency?: Agency; studio?: Studio } = {};
  const drift: DriftReport[] = [];
  beforeAll(async () => {
    const mock = await startAgency({ now: () => new Date(NOW), ...own });
    const options = {
      baseUrl: mock.baseUrl,
      maxRetries: 0,
      validators: { response: validators.response },
      onDrift: (report: DriftReport) => void drift.push(report),
    };
    Object.assign(bench, {
      mock,
      agency: new Agency({ ...options, secretKey: mock.secretKey }),
      studio: new Studio({ ...options, token: mock.token }),
    });
  });
  beforeEach(() => {
    bench.mock?.reset();
    drift.length = 0;
  });
  afterEach(() => expect(drift).toEqual([]));
  afterAll(() => bench.mock?.close());
  return bench as Bench;
}

/**
 * What the client makes of a refusal, whichever status and code the document declares, and whatever its place, which
 * `refusals.test.ts` looks at. It hides words that were sent.
 */
export function refusal(message: string): object {
  return {
    asymmetricMatch: (error: unknown): boolean => {
      const { name, serverMessage = '' } = Object(error) as { readonly name?: string; readonly serverMessage?: string };
      const parts = serverMessage
        .replace(/ (\(\/\S+\)|\[redacted\])$/, '')
        .split('[redacted]')
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return name === 'AgencyApiError' && new RegExp(`^${parts.join('.+?')}$`).test(message);
    },
    toString: () => `AgencyApiError: ${message}`,
  };
}
