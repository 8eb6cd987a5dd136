/**
 * What the other packages of this SDK share with core. It is no part of the public interface: it changes without a notice.
 */
export { guarded, guardedAsync } from './entrance.ts';
export { bare, isFields } from './own.ts';
export { isPlain, plainOf } from './plain.ts';
export { forget, must } from './refusal.ts';
