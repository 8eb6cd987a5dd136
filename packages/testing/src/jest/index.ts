import type {} from 'expect';
import type { AgencyMatchers } from '../matchers/agency-matchers.ts';
import { matchers } from '../matchers/matchers.ts';

export type * from '../matchers/agency-matchers.ts';
export { matchers };

// Of those who import `expect` from `@jest/globals`. The type parameters are Jest's.
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends AgencyMatchers<R, T> {}
}

// Of those who use the global `expect` of `@types/jest`.
declare global {
  namespace jest {
    interface Matchers<R, T = {}> extends AgencyMatchers<R, T> {}
  }
}

const { expect } = globalThis as { expect?: { extend(added: typeof matchers): void } };
// Without Jest's globals a test calls `expect.extend(matchers)` itself.
expect?.extend(matchers);
