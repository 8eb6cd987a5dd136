import type { CatalogAuth, CatalogOperation, CatalogWebhook } from '@one37id/agency-openapi/catalog';
import {
  inputTypeOf,
  itemTypeOf,
  methodInputTypeOf,
  operationConstantOf,
  paginationConstantOf,
  resourceClassOf,
  resultTypeOf,
} from '@one37id/agency-openapi/document';

/** `issueCredential` -> `IssueCredential` */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function operationConstant(operation: CatalogOperation): string {
  return operationConstantOf(operation.id);
}

export function paginationConstant(operation: CatalogOperation): string {
  return paginationConstantOf(operation.id);
}

/**
 * The constant of a credential, which nothing but its own file sees. A name of the document that could not be one is
 * numbered.
 */
export function authConstant({ name }: CatalogAuth, index: number): string {
  return /^[A-Za-z]\w*$/.test(name) ? `${name}Auth` : `auth${index + 1}`;
}

/** The constant of what an operation takes, as JSON Schema: `issueCredentialInputSchema`. */
export function inputSchemaConstant(operation: CatalogOperation): string {
  return `${operation.id}InputSchema`;
}

export function inputName(operation: CatalogOperation): string {
  return inputTypeOf(operation.id);
}

export function resultName(operation: Pick<CatalogOperation, 'id'>): string {
  return resultTypeOf(operation.id);
}

/** `GetThingAnswer200`: the value of one documented status, where a result is more than that. */
export function answerName(operation: CatalogOperation, status: string): string {
  return `${pascal(operation.id)}Answer${status === '*' ? '' : status}`;
}

export function itemName(operation: CatalogOperation): string {
  return itemTypeOf(operation.id);
}

/** `credentials` -> `CredentialsResource` */
export function resourceClass(resource: string): string {
  return resourceClassOf(resource);
}

/** Input of a resource method that has variants: `CredentialsIssueInput`. */
export function methodInputName(resource: string, method: string): string {
  return methodInputTypeOf(resource, method);
}

/** `credentialAccepted` -> `CredentialAcceptedEvent` */
export function eventType({ event }: CatalogWebhook): string {
  return `${pascal(event)}Event`;
}

/** `credentialAccepted` -> `onCredentialAccepted` */
export function handlerName({ event }: CatalogWebhook): string {
  return `on${pascal(event)}`;
}

/** By code units, so that no locale of a machine has a say. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
