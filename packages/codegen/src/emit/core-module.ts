/** The module that generated code imports its runtime from: ours, never a copy of the generator's own. */
export const CORE = '@one37id/agency-core';
/** The part of it that handles what the agency sends by itself. */
export const CORE_WEBHOOKS = '@one37id/agency-core/webhooks';
/** What only generated constants need: no user ever calls it. */
export const INTERNAL = `${CORE}/internal`;
