import type { CatalogOperation } from '@one37id/agency-openapi/catalog';

/** `issueCredential` -> `IssueCredential` */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function operationConstant(operation: CatalogOperation): string {
  return `${operation.id}Operation`;
}

export function inputName(operation: CatalogOperation): string {
  return `${pascal(operation.id)}Input`;
}

export function resultName(operation: CatalogOperation): string {
  return `${pascal(operation.id)}Result`;
}

export function itemName(operation: CatalogOperation): string {
  return `${pascal(operation.id)}Item`;
}

/** `credentials` -> `CredentialsResource` */
export function resourceClass(resource: string): string {
  return `${pascal(resource)}Resource`;
}

/** Input of a resource method that has variants: `CredentialsIssueInput`. */
export function methodInputName(resource: string, method: string): string {
  return `${pascal(resource)}${pascal(method)}Input`;
}
