import {
  type AgencyError,
  isAgencyApiError,
  isAgencyResponseError,
  isAgencyTimeoutError,
  isAgencyTransportError,
} from '@one37id/agency-core';

/** Certificates and encryption: the next read meets them again. */
const LASTING = /CERT|SIGNATURE|ISSUER|SSL|TLS/;

/** Whether a read's failure may be over at the next one: a broken connection, its own timeout, and the statuses 408, 429 and 5xx. */
export function mayPass(error: AgencyError): boolean {
  if (isAgencyTimeoutError(error)) return true;
  if (isAgencyTransportError(error))
    return !LASTING.test(String((error.cause as { readonly code?: unknown } | undefined)?.code));
  const { httpStatus = 0 } = error;
  return (
    (isAgencyApiError(error) || isAgencyResponseError(error)) &&
    (httpStatus >= 500 || httpStatus === 408 || httpStatus === 429)
  );
}
