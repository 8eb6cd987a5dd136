import type { Faults } from '../support/counting-agency.ts';

/** A third of what is sent goes wrong, in each way that a network knows. */
export const FAULTS: Faults = {
  resetBefore: 0.05,
  resetAfter: 0.05,
  late: 0.03,
  cut: 0.05,
  tooMany: 0.03,
  unavailable: 0.03,
  badGateway: 0.03,
};
/** Longer than what is late takes to happen. */
export const SETTLE_MS = 1_000;
