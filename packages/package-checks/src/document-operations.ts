import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './published.ts';

/** An operation of the document that the client is generated from. */
export interface DocumentOperation {
  readonly id: string;
  /** In small letters, as the document has it. */
  readonly method: string;
  readonly path: string;
  readonly client: 'agency' | 'studio';
}

interface Item {
  readonly [method: string]: {
    readonly operationId?: string;
    readonly 'x-agency'?: { readonly client: DocumentOperation['client'] };
  };
}

export function documentOperations(): readonly DocumentOperation[] {
  const { paths } = JSON.parse(readFileSync(join(ROOT, 'openapi/openapi.json'), 'utf8')) as {
    readonly paths: Readonly<Record<string, Item>>;
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId: id, 'x-agency': agency }]) =>
      id === undefined || agency === undefined ? [] : [{ id, method, path, client: agency.client }],
    ),
  );
}
