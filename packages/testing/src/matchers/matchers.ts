import { be, toBeConnected } from './be.ts';
import { have } from './have.ts';

/** The matchers, for `expect.extend` of Vitest, Jest and Playwright alike. */
export const matchers = {
  toBeConnected,
  toHaveBeenOffered: have('toHaveBeenOffered'),
  toHaveBeenIssued: have('toHaveBeenIssued'),
  toHold: have('toHold'),
  toHaveBeenAsked: have('toHaveBeenAsked'),
  toHaveShown: have('toHaveShown'),
  toHaveReceived: have('toHaveReceived'),
  toHaveIssued: have('toHaveIssued'),
  toBeActive: be('toBeActive', 'active', ({ status }) => status === 'active'),
  toBeRevoked: be('toBeRevoked', 'revoked', ({ status }) => status === 'revoked'),
  toBeSuspended: be('toBeSuspended', 'suspended', ({ status }) => status === 'suspended'),
  toBeExpired: be('toBeExpired', 'past its date', ({ isExpired }) => isExpired === true),
};
