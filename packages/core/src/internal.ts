/**
 * What the other packages of this SDK and their generated code share with core. It is no part of the public interface:
 * it changes without a notice.
 */
export { checkAgentAlias } from './request/check-agent-alias.ts';
export { checkDates } from './request/check-dates.ts';
export { checkSelection } from './request/check-selection.ts';
export { guarded, guardedAsync } from './errors/entrance.ts';
export { isDateTime } from './base/date-time.ts';
export { MAX_TIME } from './base/environment.ts';
export { bare, isFields } from './base/own.ts';
export { isPlain, plainOf } from './request/plain.ts';
export { writeQuery } from './request/query.ts';
export { assertInput, forget } from './base/failure.ts';
export { isOfTls } from './attempt/retry.ts';
