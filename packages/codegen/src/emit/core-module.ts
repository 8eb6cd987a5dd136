/** The module that generated code imports its runtime from: ours, never a copy of the generator's own. */
export const CORE = '@one37id/agency-core';
