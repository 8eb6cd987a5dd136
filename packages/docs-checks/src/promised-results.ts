import * as agencyOperations from '@one37id/agency/operations';
import type { Operation } from '@one37id/agency';

type Change = (result: unknown) => unknown;

/** What examples wait for or promise and a mock without state cannot know, whatever examples the document has. */
const CHANGES = new Map<Operation, Change>([
  [agencyOperations.getCredentialOfferOperation, (offer) => ({ ...objectAt(offer), state: 'accepted' })],
  [agencyOperations.checkCredentialStatusOperation, () => false],
  [
    agencyOperations.listCredentialsOperation,
    (list) => withItem(objectAt(list), agencyOperations.listCredentialsPagination.items),
  ],
]);

const operations: readonly Operation[] = Object.values<unknown>(agencyOperations).filter(
  (value): value is Operation => typeof value === 'object' && value !== null && 'returns' in value,
);

/**
 * What becomes of the mock's `result` for a call.
 *
 * @param path - Below `baseUrl`.
 */
export function changeFor(method: string, path: string): Change | undefined {
  const called = operations.filter((operation) => operation.method === method && patternOf(operation).test(path));
  // `/credential/list` is also a `/credential/{id}`: the one with the fewest arguments is meant.
  const [operation] = called.toSorted((a, b) => argumentsOf(a) - argumentsOf(b));
  return operation && CHANGES.get(operation);
}

function patternOf({ path }: Operation): RegExp {
  const parts = path.split(/\{[^}]*\}/).map((part) => part.replace(/[^\w/-]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

function argumentsOf({ path }: Operation): number {
  return path.split('{').length;
}

function withItem(list: object, field: string): object {
  const items: unknown = Reflect.get(list, field);
  return Array.isArray(items) && items.length > 0 ? list : { ...list, [field]: [{}] };
}

function objectAt(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
