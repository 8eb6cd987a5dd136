import { answersOf, type CatalogOperation } from '@one37id/agency-openapi/catalog';

/**
 * Whether every success is read alike, into a value that is always there: its type is that of a schema, and no more.
 */
export function isPlainAnswer(operation: Pick<CatalogOperation, 'returns'>): boolean {
  const [[status, kind] = [], ...more] = answersOf(operation);
  return more.length === 0 && status === '*' && (kind === 'result' || kind === 'json');
}
