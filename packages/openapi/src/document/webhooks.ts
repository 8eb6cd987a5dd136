import { type DocumentOperation, operationsOf } from './operations.ts';
import { pathOf, pointerOf, valueAt } from './pointer.ts';
import {
  isObject,
  type JsonObject,
  METHODS,
  type Method,
  type OpenApiDocument,
  type OperationObject,
} from './types.ts';

/** What the agency sends by itself: to an address that somebody has configured, or that a call has named. */
export interface DocumentWebhook {
  /** The document's name for it. */
  readonly name: string;
  readonly method: Method;
  readonly operation: OperationObject;
  readonly pointer: string;
  /** The path item in which it stands. */
  readonly item: { readonly value: JsonObject; readonly pointer: string };
  /** The operation whose call asks for it; undefined for a webhook of the document. */
  readonly owner: DocumentOperation | undefined;
  /** Where a callback goes, such as `{$request.body#/url}`; undefined for a webhook. */
  readonly address: string | undefined;
}

/** Every webhook of the document, then every callback of its operations. */
export function webhooksOf(document: OpenApiDocument): DocumentWebhook[] {
  return [
    ...entriesOf(document.webhooks).flatMap(([name, item]) =>
      inItem(document, name, item, pointerOf(['webhooks', name])),
    ),
    ...operationsOf(document).flatMap((owner) => callbacksOf(document, owner)),
  ];
}

function callbacksOf(document: OpenApiDocument, owner: DocumentOperation): DocumentWebhook[] {
  return entriesOf(owner.operation.callbacks).flatMap(([name, given]) => {
    const callback = follow(document, given, pointerOf([...owner.at, 'callbacks', name]));
    return entriesOf(callback.value)
      .filter(([address]) => !address.startsWith('x-'))
      .flatMap(([address, item]) =>
        inItem(document, name, item, callback.pointer + pointerOf([address]).slice(1)).map((webhook) => ({
          ...webhook,
          owner,
          address,
        })),
      );
  });
}

function inItem(document: OpenApiDocument, name: string, given: unknown, at: string): DocumentWebhook[] {
  const item = follow(document, given, at);
  return METHODS.flatMap((method) => {
    const operation = item.value[method];
    if (!isObject(operation)) return [];
    const pointer = item.pointer + pointerOf([method]).slice(1);
    const described = operation as OperationObject;
    return [{ name, method, operation: described, pointer, item, owner: undefined, address: undefined }];
  });
}

/** The loader has refused references that lead nowhere or in a ring. */
function follow(document: OpenApiDocument, given: unknown, at: string): { value: JsonObject; pointer: string } {
  const value = isObject(given) ? given : {};
  const ref = value.$ref;
  return typeof ref === 'string' ? follow(document, valueAt(document, pathOf(ref)), ref) : { value, pointer: at };
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
