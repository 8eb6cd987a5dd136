import type { Attributes } from '@opentelemetry/api';
import { isAgencyApiError } from '../guards.ts';
import type { InstrumentedCall, InstrumentedEnd } from '../instrumentation.ts';

/** What is known before a request: samplers see it, and metrics have it too. */
export function attributesOfRequest({
  method,
  template,
  origin,
}: Pick<InstrumentedCall, 'method' | 'template' | 'origin'>): Attributes {
  const { hostname, port, protocol } = new URL(origin);
  return {
    'http.request.method': method,
    'url.template': template,
    // Without the brackets of an IPv6 address, which only a URL has.
    'server.address': hostname.replace(/[[\]]/g, ''),
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
  };
}

/**
 * How it ended, for spans and metrics. The error's type is the status where that says it, else the class: an agency may
 * say no with a status of 200.
 */
export function attributesOfEnd({ status, error }: InstrumentedEnd): Attributes {
  return {
    ...(status === undefined ? {} : { 'http.response.status_code': status }),
    ...(error && { 'error.type': (status ?? 0) >= 400 ? String(status) : error.name }),
  };
}

/** What an error of ours says beside that. */
export function attributesOfError({ error }: InstrumentedEnd): Attributes {
  return {
    ...(error && { 'agency.outcome': error.outcome }),
    ...(isAgencyApiError(error) && error.errorCode !== undefined ? { 'agency.error_code': error.errorCode } : {}),
  };
}
