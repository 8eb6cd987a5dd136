import {
  type AgencyError,
  isAgencyApiError,
  isAgencyResponseError,
  isAgencyTimeoutError,
  isAgencyTransportError,
} from '@one37id/agency-core';
import { isOfTls } from '@one37id/agency-core/internal';

/**
 * Whether a read's failure may be over at the next one: a broken connection, its own timeout, and the statuses 408, 429
 * and 5xx.
 */
export function mayPass(error: AgencyError): boolean {
  if (isAgencyTimeoutError(error)) return true;
  if (isAgencyTransportError(error)) return !isOfTls(error.cause);
  const { httpStatus = 0 } = error;
  return (
    (isAgencyApiError(error) || isAgencyResponseError(error)) &&
    (httpStatus >= 500 || httpStatus === 408 || httpStatus === 429)
  );
}
