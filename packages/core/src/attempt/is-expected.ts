import type { AgencyApiError, AgencyError } from '../errors.ts';
import type { CallOptions } from '../options.ts';

/** Whether a refusal is one that the caller reckons with: then nobody is told of a failure. */
export function isExpected({ isExpected: ask }: Pick<CallOptions, 'isExpected'>, error: AgencyError): boolean {
  try {
    return error.name === 'AgencyApiError' && ask?.(error as AgencyApiError) === true;
  } catch {
    return false;
  }
}
