import type { Schema } from '../openapi.ts';

/** The result of the four operations that establish a connection, as a second capture of the page shows it. */
export const connectionResult: Schema = {
  type: 'object',
  required: ['agentId', 'contactType', 'alias', 'displayName'],
  properties: {
    agentId: { type: 'string' },
    contactType: { type: 'number' },
    alias: { type: 'string' },
    displayName: { type: 'string' },
  },
};

/** Its one documented value. */
export const contactType = 1;

/** The statuses that the same capture shows. */
export const establishStatuses = { success: '201', failure: '400' } as const;
