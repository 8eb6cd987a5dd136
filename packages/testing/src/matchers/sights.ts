import type { EvidenceList } from '../evidence/evidence.ts';
import { operationsNamed } from '../document/operations.ts';
import type { Json } from '../state/records.ts';

/** What a matcher looks for, and how it says so. */
export interface Sight {
  readonly list: EvidenceList;
  /** Behind "expected Ada to". */
  readonly to: string;
  /** Behind "Ada". */
  readonly does: string;
  readonly noun: string;
  /** Of the rows of a list those that count; of a person's matcher only those that are hers come in. */
  readonly rows?: (rows: readonly Json[], agentId: string) => readonly Json[];
  /** What is meant by what a test wants. */
  readonly meant?: (wanted: unknown) => unknown;
  /** The fields that a message may quote. No value of a claim, of a payload or of an input is among them. */
  readonly shown: readonly string[];
  /** The field with names that a message may quote, and values that it may not. */
  readonly hidden: string;
}

const CREDENTIAL = {
  noun: 'credential',
  shown: ['id', 'schemaId', 'format', 'status', 'isExpired', 'state'],
  hidden: 'attributes',
} as const;

/** By the name of the matcher: what it looks for, with a person and with the agency. */
export const SIGHTS: Readonly<Record<string, { readonly person?: Sight; readonly agency?: Sight }>> = {
  toHaveBeenOffered: {
    person: { ...CREDENTIAL, list: 'offers', to: 'have been offered', does: 'has been offered' },
  },
  toHaveBeenIssued: {
    person: { ...CREDENTIAL, list: 'credentials', to: 'have been issued', does: 'has been issued' },
  },
  toHold: {
    person: {
      ...CREDENTIAL,
      list: 'credentials',
      to: 'hold',
      does: 'holds',
      rows: (rows, agentId) => rows.filter(({ holder }) => holder === agentId),
    },
  },
  toHaveBeenAsked: {
    person: {
      list: 'proof-requests',
      to: 'have been asked',
      does: 'has been asked',
      noun: 'proof request',
      shown: ['id', 'name', 'protocol', 'state'],
      hidden: 'credentials',
    },
  },
  toHaveShown: {
    person: {
      list: 'proof-requests',
      to: 'have shown',
      does: 'has shown',
      noun: 'credential',
      rows: (rows) =>
        rows.flatMap(({ name: request, shown = [] }) => (shown as readonly Json[]).map((one) => ({ request, ...one }))),
      shown: ['request', 'name', 'credentialId'],
      hidden: 'attributes',
    },
  },
  toHaveReceived: {
    person: {
      list: 'messages',
      to: 'have received',
      does: 'has received',
      noun: 'message',
      shown: ['id', 'kind'],
      hidden: 'payload',
    },
    agency: {
      list: 'requests',
      to: 'have received',
      does: 'has received',
      noun: 'request',
      meant: requestMeant,
      shown: ['operation', 'method', 'path', 'status'],
      hidden: 'input',
    },
  },
  toHaveIssued: {
    agency: { ...CREDENTIAL, list: 'credentials', to: 'have issued', does: 'has issued' },
  },
};

/** An operation may be told as `credentials.issue`, which are several. */
function requestMeant(wanted: unknown): unknown {
  const { operation, ...others } = typeof wanted === 'string' ? { operation: wanted } : (Object(wanted) as Json);
  if (typeof operation !== 'string') return wanted;
  const ids = operationsNamed(operation);
  return { operation: { asymmetricMatch: (id: unknown) => ids.includes(String(id)) }, ...others };
}
