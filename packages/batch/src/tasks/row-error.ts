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

/** The client's messages name places of the input as JSON pointers: `… asks for: /payload/0: must be …`, `… not valid at /email (…)`. */
function pointerIn(message: string): string | undefined {
  const starts = [': /', ' at /'].flatMap((before) =>
    message.includes(before) ? [message.indexOf(before) + before.length - 1] : [],
  );
  if (starts.length === 0) return undefined;
  const [pointer = ''] = message.slice(Math.min(...starts)).split(/[:, ]/, 1);
  return pointer.endsWith('.') ? pointer.slice(0, -1) : pointer;
}
