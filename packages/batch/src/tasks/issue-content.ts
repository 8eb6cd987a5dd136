import type { Json } from '../json.ts';

/** What is issued, as the store keeps it. */
export interface IssueContent {
  readonly agentId?: string;
  readonly agentAlias?: string;
  readonly payload: readonly {
    readonly schemaId: string;
    readonly attributes: readonly { readonly key: string; readonly value?: Json }[];
  }[];
}
