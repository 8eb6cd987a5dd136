import type { Attributes } from '@opentelemetry/api';
import { isAgencyApiError } from '../guards.ts';
import type { InstrumentedRequest, RequestEnd } from '../instrumentation.ts';

/** What is known before the request: samplers see it. */
export function attributesOfRequest({ method, path, origin, attempt }: InstrumentedRequest): Attributes {
  const { hostname, port, protocol } = new URL(origin);
  return {
    'http.request.method': method,
    'url.template': path,
    // Without the brackets of an IPv6 address, which only a URL has.
    'server.address': hostname.replace(/^\[|\]$/g, ''),
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
    ...(attempt > 1 ? { 'http.request.resend_count': attempt - 1 } : {}),
  };
}

/** The error's type is the status where that says it, else the class: an agency may say no with a status of 200. */
export function attributesOfEnd({ status, error }: RequestEnd): Attributes {
  return {
    ...(status === undefined ? {} : { 'http.response.status_code': status }),
    ...(error && {
      'error.type': status !== undefined && status >= 400 ? String(status) : error.name,
      'agency.outcome': error.outcome,
      ...(isAgencyApiError(error) && error.errorCode !== undefined ? { 'agency.error_code': error.errorCode } : {}),
    }),
  };
}
