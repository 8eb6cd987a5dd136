import type { Validators } from '@one37id/agency-core';
import { validateRequest } from './validate-request.ts';
import { validateResponse } from './validate-response.ts';

export type { DriftReport, ValidationProblem, Validators } from '@one37id/agency-core';
export { validateRequest } from './validate-request.ts';
export { validateResponse } from './validate-response.ts';

/**
 * Checks against the document that the client was made from, for every operation.
 *
 * Requests: an input that the document forbids is refused before anything is sent, with an `AgencyRequestError` that
 * names the JSON pointers and the rules, never a value: `/agentId: must have exactly 36 characters`; its `problems` are
 * all of them. Enums are part of the document: a value that it does not list is refused here too, where it came past
 * the types. Fields that the document does not name pass. A `Date` counts as the text it is sent as, an `undefined`
 * field as absent; lengths are counted in code points. Of the formats only `date-time` is checked, of alternatives
 * (`oneOf`) that one of them fits; rules of a kind that is not checked, such as `not`, are left to the agency and
 * refuse nothing. A rule that ends in `(inferred)` is not in the vendor's reference.
 *
 * Responses: nothing is ever refused. Differences go to `onDrift`, if you give one.
 *
 * Nothing of this is in your bundle unless you import it. `{ request: validateRequest }` takes one half of it.
 *
 * @example
 * ```ts
 * import { Agency } from '@one37id/agency'
 * import { validators } from '@one37id/agency/validators'
 *
 * const agency = new Agency({ baseUrl, secretKey, validators, onDrift: (report) => console.warn(report) })
 * ```
 */
export const validators: Validators = { request: validateRequest, response: validateResponse };
