import { type Catalog, type CatalogOperation, resourcesOf } from '@one37id/agency-openapi/catalog';
import { codeSpan, joinMarkdown, type Markdown, markdown } from '../text/markdown.ts';

/** api.md: every operation with its resource method, flat function and tag, and what of it is inferred. */
export function emitApiMarkdown(catalog: Catalog): string {
  const sections = resourcesOf(catalog).map(
    (resource) => markdown`
## ${codeSpan(`${resource.client}.${resource.name}`)}

| Method | Flat function | Request | Sent again? | Documented as | Inferred |
| --- | --- | --- | --- | --- | --- |
${joinMarkdown(resource.methods.flatMap((method) => method.operations.map((operation) => row(method.name, operation))), '\n')}
`,
  );
  return markdown`<!-- Generated from openapi/openapi.json by \`npm run generate\`. Do not edit. -->

# ${catalog.title} ${catalog.version}: all ${catalog.operations.length} operations

Each operation is a method of a resource and a flat function. "Inferred" names what the vendor's reference does not
document and this client assumes; everything else is documented. A method that has several rows takes exactly one of
the fields in brackets.
${joinMarkdown(sections, '')}`.text;
}

function row(method: string, operation: CatalogOperation): Markdown {
  const again = { read: 'yes: it only reads', idempotent: 'yes: repeating changes nothing', once: 'never' }[operation.retry];
  const variant = operation.variant === undefined ? markdown`` : markdown` [${codeSpan(operation.variant)}]`;
  const inferred = operation.inferred.length === 0 ? 'nothing' : operation.inferred.join(', ');
  return markdown`| ${codeSpan(method)}${variant} | ${codeSpan(operation.id)} | ${codeSpan(`${operation.method} ${operation.path}`)} | ${again} | ${operation.tag}: ${operation.summary} | ${inferred} |`;
}
