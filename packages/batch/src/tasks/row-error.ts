import { type AgencyError, isAgencyApiError } from '@one37id/agency';
import type { RowError } from '../row.ts';

/** The parts of an error that are kept. */
export function rowError(error: AgencyError): RowError {
  const { name, operation, httpStatus, message } = error;
  const errorCode = isAgencyApiError(error) ? error.errorCode : undefined;
  const pointer = pointerIn(message);
  return {
    name,
    operation,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(pointer === undefined ? {} : { pointer }),
    message,
  };
}

/** The client's messages name places of the input as JSON pointers, `… document asks for: /payload/0: must be …`. */
function pointerIn(message: string): string | undefined {
  return /(?:: | at )(\/[\w$*~./-]{0,500})(?=[:,. ]|$)/.exec(message)?.[1]?.replace(/\.$/, '');
}
