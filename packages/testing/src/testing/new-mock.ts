import { createAgency, type CreateAgencyOptions } from '../mock/create-agency.ts';
import type { MockAgency } from '../mock/mock-agency.ts';

export type { MockAgency } from '../mock/mock-agency.ts';
export type { Person } from '../mock/person.ts';

/** The time in all these tests. */
export const NOW = '2030-01-31T12:00:00.000Z';

/** A mock without a server. */
export function newMock(options: CreateAgencyOptions = {}): MockAgency {
  return createAgency({ now: () => new Date(NOW), ...options });
}
