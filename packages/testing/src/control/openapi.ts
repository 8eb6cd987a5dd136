import { bodies } from './bodies.ts';
import type { ControlOperation } from './control-operation.ts';
import { controls } from './controls.ts';

/** The control interface's own OpenAPI document. */
export function controlDocument(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const control of controls)
    (paths[`/__agency${control.path === '/' ? '' : control.path}`] ??= {})[control.method.toLowerCase()] =
      operationOf(control);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Control interface of the mock agency',
      version,
      description: 'Of the emulator, and not of the API: no real agency has it.',
    },
    paths,
    components: {
      schemas: {
        ...bodies,
        Refusal: {
          type: 'object',
          required: ['error', 'problems'],
          properties: {
            error: { type: 'string', description: 'What was wrong, for people.' },
            problems: {
              type: 'array',
              description: 'Where it was, and by which rule; what no pointer leads to is told in `about`.',
              items: {
                type: 'object',
                required: ['pointer', 'rule'],
                properties: Object.fromEntries(['pointer', 'about', 'rule'].map((name) => [name, { type: 'string' }])),
              },
            },
          },
        },
      },
    },
  };
}

function operationOf({
  id,
  path,
  summary,
  query = [],
  body,
  status,
  type = 'application/json',
}: ControlOperation): object {
  const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = query.map((name) => ({ name, in: 'query', schema: { type: 'string' } }));
  const content =
    body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: { $ref: `#/components/schemas/${body}` } },
              ...(body === 'scan' ? { 'image/png': {} } : {}),
            },
          },
        };
  const refusal = {
    description: 'Refused; the message says why.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  };
  return {
    operationId: id,
    summary,
    parameters: [...inPath, ...inQuery],
    ...content,
    responses: {
      [String(status ?? 200)]: { description: 'Done.', content: { [type]: {} } },
      '204': { description: 'Done; there is nothing to tell.' },
      '4XX': refusal,
    },
  };
}
