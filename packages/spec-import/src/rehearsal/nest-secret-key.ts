import { isObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import { childIn, type Json, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';
import type { NestOptions } from './nest-options.ts';

/** Documents the secret key in one of the ways that services have. */
export function nestSecretKey(document: Json, style: NonNullable<NestOptions['hash']>): void {
  if (style === 'parameter') return;
  const components = childIn(document, 'components');
  if (style === 'component')
    components.parameters = {
      SecretKey: { name: 'hash', in: 'header', required: true, schema: { type: 'string' } },
    };
  if (style.endsWith('scheme'))
    childIn(components, 'securitySchemes')['secret-key'] = { type: 'apiKey', in: 'header', name: 'Hash' };
  if (style === 'global scheme') document.security = [{ 'secret-key': [] }];
  const keyed = new Set<unknown>();
  for (const { operation } of workingOperations(document)) {
    const parameters = listAt(operation.parameters);
    const others = parameters.filter((parameter) => objectAt(parameter).name !== 'hash');
    if (others.length === parameters.length) {
      // One that takes no key says so where all do; but for those that are documented as open and must come in without.
      if (style === 'global scheme' && !isDocumentedOpen(operation)) operation.security ??= [];
      continue;
    }
    keyed.add(operation);
    if (style === 'other case')
      operation.parameters = [...others, { name: 'Hash', in: 'header', required: true, schema: { type: 'string' } }];
    else if (style === 'component') operation.parameters = [...others, { $ref: '#/components/parameters/SecretKey' }];
    else operation.parameters = others;
    if (style === 'scheme') operation.security = [{ 'secret-key': [] }];
  }
  if (style === 'path') toPaths(document, keyed);
}

function isDocumentedOpen({ summary }: Json): boolean {
  return /metric event|privacy policy|^ ?sign-(in|up) to/i.test(String(summary).replace(/ +/g, ' '));
}

/** At the path, where every operation of it takes the key; every path of our document is so. */
function toPaths(document: Json, keyed: ReadonlySet<unknown>): void {
  for (const item of Object.values(objectIn(document.paths)).filter(isObject)) {
    const operations = Object.values(item).filter(isObject);
    if (operations.some((operation) => objectAt(operation).security !== undefined)) continue;
    const areKeyed = operations.every((operation) => keyed.has(operation));
    if (areKeyed)
      objectIn(item).parameters = [{ name: 'hash', in: 'header', required: true, schema: { type: 'string' } }];
  }
}
