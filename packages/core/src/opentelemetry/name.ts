/** What makes the spans and the metrics. */
export const NAME = '@one37id/agency-core';
