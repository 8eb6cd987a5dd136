import {
  type AgencyAbortError,
  type AgencyApiError,
  type AgencyError,
  type AgencyRequestError,
  type AgencyResponseError,
  type AgencyTimeoutError,
  type AgencyTransportError,
  brandOf,
  isBranded,
} from './errors.ts';

/**
 * Whether a value is an error of this SDK: also one of another realm or of another copy of the package, where
 * `instanceof` says no.
 *
 * @example
 * ```ts
 * if (isAgencyError(error)) console.error(error.operation, error.outcome)
 * ```
 */
export function isAgencyError(value: unknown): value is AgencyError {
  return isBranded(value);
}

/**
 * Whether the agency refused the call. See {@link isAgencyError}.
 *
 * @example
 * ```ts
 * if (isAgencyApiError(error)) console.error(error.httpStatus, error.errorCode, error.serverMessage)
 * ```
 */
export function isAgencyApiError(value: unknown): value is AgencyApiError {
  return brandOf(value) === 'AgencyApiError';
}

/**
 * Whether the connection could not be made, or broke. See {@link isAgencyError}.
 *
 * @example
 * ```ts
 * if (isAgencyTransportError(error) && error.outcome === 'not-sent') enqueueAgain()
 * ```
 */
export function isAgencyTransportError(value: unknown): value is AgencyTransportError {
  return brandOf(value) === 'AgencyTransportError';
}

/**
 * Whether the call was not finished within `timeout`. See {@link isAgencyError}.
 *
 * @example
 * ```ts
 * if (isAgencyTimeoutError(error)) console.warn('slow agency', error.attempts)
 * ```
 */
export function isAgencyTimeoutError(value: unknown): value is AgencyTimeoutError {
  return brandOf(value) === 'AgencyTimeoutError';
}

/**
 * Whether a `signal` ended the call. See {@link isAgencyError}.
 *
 * @example
 * ```ts
 * if (isAgencyAbortError(error)) return
 * ```
 */
export function isAgencyAbortError(value: unknown): value is AgencyAbortError {
  return brandOf(value) === 'AgencyAbortError';
}

/**
 * Whether the answer could not be read as one of the operation's. See {@link isAgencyError}.
 *
 * @example
 * ```ts
 * if (isAgencyResponseError(error)) console.error('is there a proxy in between?', error.httpStatus)
 * ```
 */
export function isAgencyResponseError(value: unknown): value is AgencyResponseError {
  return brandOf(value) === 'AgencyResponseError';
}

/**
 * Whether the call was refused before it was sent. See {@link isAgencyError}.
 *
 * @example
 * ```ts
 * if (isAgencyRequestError(error)) throw new TypeError(error.message)
 * ```
 */
export function isAgencyRequestError(value: unknown): value is AgencyRequestError {
  return brandOf(value) === 'AgencyRequestError';
}
