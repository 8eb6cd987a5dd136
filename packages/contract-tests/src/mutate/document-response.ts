import { type Mutation, onDocument } from './mutation.ts';
import { isRecord, type MutableMedia, type MutableSchema, renamed, renameField, type Site } from './site.ts';

const FLAG = 'isSuccessfull';

/** What an operation answers. */
export const response: readonly Mutation[] = [
  onDocument('a success has another status', ({ operation, success }) => {
    const status = Object.keys(operation.responses).find((key) => key.startsWith('2')) ?? '';
    if (success === undefined) return false;
    operation.responses = renamed(operation.responses, status, status === '200' ? '201' : '200');
    return true;
  }),
  onDocument('the flag of a success is a text', (site) =>
    envelope(site.success, site, FLAG, { type: 'string' }, 'true'),
  ),
  onDocument('the flag of a success has another name', (site) => rename(site.success, site, FLAG, 'isSuccessful')),
  onDocument('a success has no flag', (site) => drop(site.success, site, FLAG)),
  onDocument('a success says that it is none', (site) =>
    envelope(site.success, site, FLAG, { type: 'boolean' }, false),
  ),
  onDocument('the result has another name', (site) => rename(site.success, site, 'result', 'data')),
  onDocument('the result is gone', (site) => drop(site.success, site, 'result')),
  onDocument('the result is new', (site) => {
    const schema = site.success && site.resolve(site.success.schema);
    if (schema?.properties?.[FLAG] === undefined || schema.properties['result'] !== undefined) return false;
    return envelope(site.success, site, 'result', { type: 'string' }, 'text');
  }),
  onDocument(
    'a result of text is a number',
    (site) => resultOf(site)?.type === 'string' && envelope(site.success, site, 'result', { type: 'number' }, 7),
  ),
  onDocument(
    'a result of number is a text',
    (site) => resultOf(site)?.type === 'number' && envelope(site.success, site, 'result', { type: 'string' }, '7'),
  ),
  onDocument(
    'a result of boolean is a text',
    (site) => resultOf(site)?.type === 'boolean' && envelope(site.success, site, 'result', { type: 'string' }, 'true'),
  ),
  onDocument(
    'a result of fields is a text',
    (site) => resultOf(site)?.type === 'object' && envelope(site.success, site, 'result', { type: 'string' }, 'text'),
  ),
  onDocument('a field of the result is renamed', (site) => {
    const [schema, example, name] = resultField(site) ?? [];
    if (schema === undefined || example === undefined || name === undefined) return false;
    renameField(schema, name, 'renamed');
    example['renamed'] = example[name];
    return delete example[name];
  }),
  onDocument('a field of the result is of another type', (site) => {
    const [schema, example, name] = resultField(site) ?? [];
    if (schema?.properties === undefined || example === undefined || name === undefined) return false;
    schema.properties[name] = { type: 'boolean' };
    example[name] = true;
    return true;
  }),
  onDocument('an answer without envelope gets one', ({ success, resolve }) => {
    const schema = success && resolve(success.schema);
    if (success === undefined || schema?.properties?.[FLAG] !== undefined) return false;
    success.schema = { type: 'object', required: [FLAG], properties: { [FLAG]: { type: 'boolean' } } };
    success.example = { [FLAG]: true };
    return true;
  }),
  onDocument('an image is JSON', ({ operation }) =>
    imageTo(operation.responses, { schema: success('string'), example: { [FLAG]: true, result: 'text' } }),
  ),
  onDocument('JSON is an image', ({ operation, success: media }) => {
    const [status] =
      Object.entries(operation.responses).find(
        ([, answer]) => media !== undefined && answer.content?.['application/json'] === media,
      ) ?? [];
    const answer = operation.responses[status ?? ''];
    if (answer) answer.content = { 'image/png': { schema: { type: 'string', format: 'binary' } } };
    return (
      answer !== undefined &&
      operation['x-agency']['returns'] === undefined &&
      operation['x-agency'].pagination === undefined
    );
  }),
  onDocument('an answer without content gets an envelope with a result', ({ operation }) => {
    const [, answer] =
      Object.entries(operation.responses).find(
        ([status, { content: types }]) => status.startsWith('2') && types === undefined,
      ) ?? [];
    // Whatever has no content but is `any` today gives the result of an envelope already.
    if (answer === undefined || operation['x-agency']['returns'] === 'any') return false;
    answer.content = { 'application/json': { schema: success('string'), example: { [FLAG]: true, result: 'text' } } };
    return delete operation['x-agency']['returns'];
  }),
  onDocument('the flag of a failure says success', (site) => failed(site, (body) => ({ ...body, [FLAG]: true }))),
  onDocument('the flag of a failure is gone', (site) =>
    failed(
      site,
      ({ [FLAG]: _, ...body }) => body,
      (schema) => void forget(schema, FLAG),
    ),
  ),
  onDocument('the error code is a text', (site) =>
    failed(
      site,
      (body) => ({ ...body, errorCode: '1001' }),
      ({ properties }) => void (properties && (properties['errorCode'] = { type: 'string' })),
    ),
  ),
  onDocument('the error code has another name', (site) =>
    failed(
      site,
      (body) => renamed(body, 'errorCode', 'code'),
      (schema) => renameField(schema, 'errorCode', 'code'),
    ),
  ),
  onDocument('the message of a failure has another name', (site) =>
    failed(
      site,
      (body) => renamed(body, 'message', 'error'),
      (schema) => renameField(schema, 'message', 'error'),
    ),
  ),
];

/** How a list pages. */
export const paging: readonly Mutation[] = [
  ...Object.entries({ page: 'rowsPerPage', size: 'currentPage', firstPage: 1, defaultSize: 20 }).map(([name, value]) =>
    onDocument(
      `the ${name} of a list is another`,
      ({
        operation: {
          'x-agency': { pagination },
        },
      }) => {
        if (pagination === undefined) return false;
        pagination[name] = value;
        // Both at once: the generator refuses one field for two things.
        if (name === 'page') pagination['size'] = 'currentPage';
        if (name === 'size') pagination['page'] = 'rowsPerPage';
        return true;
      },
    ),
  ),
  ...['items', 'total'].map((name) =>
    onDocument(`the ${name} of a list have another name`, (site) => {
      const { pagination } = site.operation['x-agency'];
      const result = ownResultOf(site);
      const example = isRecord(site.success?.example) ? site.success.example : undefined;
      if (pagination === undefined || result === undefined || !isRecord(example?.['result'])) return false;
      renameField(result, name, 'renamed');
      example['result'] = renamed(example['result'], name, 'renamed');
      pagination[name] = 'renamed';
      return true;
    }),
  ),
];

function success(type: string): MutableSchema {
  return { type: 'object', required: [FLAG, 'result'], properties: { [FLAG]: { type: 'boolean' }, result: { type } } };
}

function resultOf({ success: media, resolve }: Site): MutableSchema | undefined {
  const result = media && resolve(media.schema).properties?.['result'];
  return result && resolve(result);
}

/** The same, no longer shared with other operations. */
function ownResultOf(site: Site): MutableSchema | undefined {
  const shared = resultOf(site);
  const { success: media } = site;
  if (shared === undefined || media === undefined) return undefined;
  media.schema = structuredClone(site.resolve(media.schema));
  const own = structuredClone(shared);
  if (media.schema.properties) media.schema.properties['result'] = own;
  return own;
}

/** A field of a result, with its owner in the schema and in the example. */
function resultField(site: Site): readonly [MutableSchema, Record<string, unknown>, string] | undefined {
  const schema = resultOf(site);
  const example = isRecord(site.success?.example) ? site.success.example['result'] : undefined;
  const paged = Object.values(site.operation['x-agency'].pagination ?? {});
  const name = Object.entries(schema?.properties ?? {}).find(
    ([key, field]) => field.type === 'string' && !paged.includes(key),
  )?.[0];
  return schema && isRecord(example) && name !== undefined && name in example ? [schema, example, name] : undefined;
}

function envelope(
  media: MutableMedia | undefined,
  { resolve }: Site,
  name: string,
  schema: MutableSchema,
  example: unknown,
): boolean {
  const owner = media && resolve(media.schema);
  if (owner?.properties?.[FLAG] === undefined || !isRecord(media?.example)) return false;
  owner.properties[name] = schema;
  media.example[name] = example;
  return true;
}

function rename(media: MutableMedia | undefined, { resolve }: Site, from: string, to: string): boolean {
  const owner = media && resolve(media.schema);
  if (owner?.properties?.[from] === undefined || !isRecord(media?.example)) return false;
  renameField(owner, from, to);
  media.example = renamed(media.example, from, to);
  return true;
}

function drop(media: MutableMedia | undefined, { resolve, operation }: Site, name: string): boolean {
  const owner = media && resolve(media.schema);
  if (
    owner?.properties?.[name] === undefined ||
    !isRecord(media?.example) ||
    operation['x-agency'].pagination !== undefined
  )
    return false;
  forget(owner, name);
  return delete media.example[name];
}

function forget(owner: MutableSchema, name: string): void {
  delete owner.properties?.[name];
  if (owner.required) owner.required = owner.required.filter((one) => one !== name);
}

function failed(
  { failure, resolve }: Site,
  body: (value: Record<string, unknown>) => Record<string, unknown>,
  change?: (schema: MutableSchema) => void,
): boolean {
  const examples = Object.values(failure?.examples ?? {});
  if (failure === undefined || (examples.length === 0 && !isRecord(failure.example))) return false;
  change?.(resolve(failure.schema));
  for (const example of examples) example.value = body(example.value);
  if (isRecord(failure.example)) failure.example = body(failure.example);
  return true;
}

function imageTo(responses: Site['operation']['responses'], media: MutableMedia): boolean {
  const answer = Object.values(responses).find(({ content = {} }) =>
    Object.keys(content).some((type) => type.startsWith('image/')),
  );
  if (answer) answer.content = { 'application/json': media };
  return answer !== undefined;
}
