import type { AgencyError } from './errors.ts';
import { isAgencyApiError } from './guards.ts';
import type { CallOptions } from './options.ts';

/** Whether a refusal is one that the caller reckons with: then nobody is told of a failure. */
export function isExpected({ isExpected: ask }: Pick<CallOptions, 'isExpected'>, error: AgencyError): boolean {
  try {
    return ask !== undefined && isAgencyApiError(error) && ask(error) === true;
  } catch {
    return false;
  }
}
