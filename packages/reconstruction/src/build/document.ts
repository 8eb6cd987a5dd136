import { routeOf } from '../infer/routes.ts';
import type { Document, Operation, Server } from '../openapi.ts';
import type { Page, PageOperation } from '../page/model.ts';
import { requestBody } from './body.ts';
import { componentsOf } from './components.ts';
import { parametersOf } from './parameters.ts';
import { responsesOf } from './responses.ts';
import { sorted } from './sorted.ts';

const server: Server = {
  url: 'https://{host}/bc/admin',
  variables: { host: { default: 'agency.example.com', description: 'Host of the agency.' } },
  'x-inferred': { variables: 'server-host' },
};

/** The OpenAPI document that the page was rendered from, as far as it can be told. */
export function buildDocument(page: Page): Document {
  return {
    openapi: '3.0.3',
    info: { title: page.title, version: page.version, description: page.description },
    servers: [server],
    tags: [...new Set(page.operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: sorted(pathsOf(page)),
    components: componentsOf(page),
  };
}

function pathsOf(page: Page): Document['paths'] {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const operation of page.operations) {
    const { method, path } = routeOf(operation);
    const item = (paths[path] ??= {});
    if (item[method]) throw new Error(`two operations on ${method} ${path}`);
    item[method] = operationOf(operation);
  }
  return paths;
}

function operationOf(operation: PageOperation): Operation {
  const { tag, summary, authorizations, body } = operation;
  const parameters = parametersOf(operation);
  return {
    tags: [tag],
    summary,
    'x-inferred': { method: 'method-from-verb', path: 'path-from-words' },
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: requestBody(operation, body) }),
    responses: responsesOf(operation),
    ...(authorizations.length > 0 && { security: authorizations.map((name) => ({ [name]: [] })) }),
  };
}
