import { objectAt, textAt } from '../document/schema.ts';

/**
 * What a caller may do where nobody knows whether a call took effect: call it again, as twice is as good as once, or
 * look first, with a method such as `credentials.list`, or with none, as nothing that is documented tells.
 */
export type AfterUnknown = { readonly again: (typeof AGAIN)[number] } | { readonly look: string };

const AGAIN = ['status', 'gone', 'matching', 'unseen'] as const;

/** `x-agency.afterUnknown`, from an overlay. Undefined where nothing is said. */
export function readAfterUnknown(given: unknown, label: string): AfterUnknown | undefined {
  if (given === undefined) return undefined;
  const { again: said, look: method } = objectAt(given);
  const again = AGAIN.find((word) => word === said);
  const look = textAt(method);
  if (again !== undefined && method === undefined) return { again };
  if (look !== undefined && said === undefined && /^(nothing|\w+\.\w+)$/.test(look)) return { look };
  throw new Error(
    `${label}: x-agency.afterUnknown must be { again: ${AGAIN.join(' | ')} } or { look: resource.method | nothing }`,
  );
}
