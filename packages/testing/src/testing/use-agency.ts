import { fileURLToPath } from 'node:url';
import { Agency, type DriftReport, Studio } from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type MockAgency, startAgency } from '../agency/start-agency.ts';

/** The document of this repository, whichever it is. */
export const document = fileURLToPath(new URL('../../../../openapi/openapi.json', import.meta.url));

export interface Bench {
  readonly mock: MockAgency;
  readonly agency: Agency;
  readonly studio: Studio;
}

/** The time in all these tests. */
export const NOW = '2030-01-31T12:00:00.000Z';

/**
 * One mock for a file, as new for each test, and the typed clients for it. Whatever it answers them has to be as documented.
 *
 * @returns What is there once a test runs.
 */
export function useAgency(): Bench {
  const bench: { mock?: MockAgency; agency?: Agency; studio?: Studio } = {};
  const drift: DriftReport[] = [];
  beforeAll(async () => {
    const mock = await startAgency({ document, now: () => new Date(NOW) });
    const options = { baseUrl: mock.baseUrl, maxRetries: 0, validators, onDrift: (report: DriftReport) => void drift.push(report) };
    Object.assign(bench, { mock, agency: new Agency({ ...options, secretKey: mock.secretKey }), studio: new Studio({ ...options, token: mock.token }) });
  });
  beforeEach(() => {
    bench.mock?.reset();
    drift.length = 0;
  });
  afterEach(() => expect(drift).toEqual([]));
  afterAll(() => bench.mock?.close());
  return bench as Bench;
}

/** What the client makes of a refusal, whichever status and code the document declares. */
export const refusal = (serverMessage: string): object => expect.objectContaining({ name: 'AgencyApiError', serverMessage });
