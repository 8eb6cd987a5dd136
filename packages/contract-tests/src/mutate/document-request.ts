import { type Mutation, onDocument } from './mutation.ts';
import { type Field, isRecord, type MutableSchema, renamed, renameField, type Site } from './site.ts';

/** What an operation takes. */
export const request: readonly Mutation[] = [
  onDocument('a required field is dropped', (site) => {
    const field = pick(site, ({ isRequired }) => isRequired);
    return forget(site, field);
  }),
  onDocument('an optional field is dropped', (site) => {
    const field = pick(site, ({ isRequired, schema }) => !isRequired && schema.type !== undefined);
    return forget(site, field);
  }),
  onDocument('a required field becomes optional', (site) => {
    const field = pick(site, ({ isRequired }) => isRequired);
    if (field) field.owner.required = field.owner.required?.filter((name) => name !== field.name) ?? [];
    return field !== undefined;
  }),
  onDocument('an optional field becomes required', (site) => {
    const field = pick(site, ({ isRequired }) => !isRequired);
    field?.owner.required?.push(field.name);
    return field?.owner.required !== undefined;
  }),
  onDocument('a required field is renamed', (site) =>
    rename(
      site,
      pick(site, ({ isRequired }) => isRequired),
    ),
  ),
  onDocument('an optional field is renamed', (site) =>
    rename(
      site,
      pick(site, ({ isRequired, schema }) => !isRequired && schema.type !== undefined),
    ),
  ),
  onDocument('a required field is new', ({ request, resolve }) => {
    const owner = request && resolve(request.schema);
    if (owner?.properties === undefined) return false;
    owner.properties['anew'] = { type: 'string' };
    owner.required = [...(owner.required ?? []), 'anew'];
    if (isRecord(request?.example)) request.example['anew'] = 'text';
    return true;
  }),
  onDocument('a text becomes a number', (site) => retype(site, 'string', { type: 'number' }, 7)),
  onDocument('a number becomes a text', (site) => retype(site, 'number', { type: 'string' }, '7')),
  onDocument('a boolean becomes a text', (site) => retype(site, 'boolean', { type: 'string' }, 'true')),
  onDocument('a list becomes one item', (site) => {
    const field = pick(site, ({ schema }) => schema.type === 'array');
    const example = field && exampleOf(site, field.name);
    if (!field?.schema.items || !Array.isArray(example)) return false;
    return put(site, field, field.schema.items, example[0]);
  }),
  onDocument('a text may be shorter', (site) => keyword(site, 'minLength', -1)),
  onDocument('a text must be longer', (site) => keyword(site, 'minLength', 1)),
  onDocument('a text may be longer', (site) => keyword(site, 'maxLength', 1)),
  onDocument('a number must be larger', (site) => keyword(site, 'minimum', 1)),
  onDocument('a number may be below zero', (site) => {
    const field = pick(site, ({ schema }) => schema.minimum !== undefined);
    delete field?.schema.minimum;
    return field !== undefined;
  }),
  onDocument('a value is added to an enum', (site) => {
    const field = pick(site, ({ schema }) => schema.enum !== undefined);
    field?.schema.enum?.push('another');
    return field !== undefined;
  }),
  onDocument('a value is another in an enum', (site) => {
    const field = pick(site, ({ schema }) => schema.enum !== undefined);
    const [, ...rest] = field?.schema.enum ?? [];
    if (field) field.schema.enum = ['another', ...rest];
    return field !== undefined;
  }),
  onDocument('an enum is open', (site) => {
    const field = pick(site, ({ schema }) => schema.enum !== undefined);
    delete field?.schema.enum;
    return field !== undefined;
  }),
  onDocument('a date may be any text', (site) => {
    const field = pick(site, ({ schema }) => schema.format === 'date-time');
    delete field?.schema.format;
    return field !== undefined;
  }),
  onDocument('a field may be shown to logs', (site) => {
    const field = pick(
      site,
      ({ schema, name }) =>
        schema.type === 'string' &&
        schema['x-secrecy'] !== 'none' &&
        !schema.enum &&
        !schema.format &&
        typeof exampleOf(site, name) === 'string',
    );
    if (field) field.schema['x-secrecy'] = 'none';
    return field !== undefined;
  }),
  onDocument('a field must not be shown to logs', (site) => {
    const field = pick(
      site,
      ({ schema, name }) =>
        ['number', 'boolean'].includes(schema.type ?? '') &&
        schema['x-secrecy'] === undefined &&
        exampleOf(site, name) !== undefined,
    );
    if (field) field.schema['x-secrecy'] = 'personal';
    return field !== undefined;
  }),
  onDocument(
    'the body is gone',
    ({ operation }) =>
      operation.requestBody !== undefined &&
      operation['x-agency'].pagination === undefined &&
      delete operation.requestBody,
  ),
  onDocument('a body is new', ({ operation }) => {
    if (operation.requestBody !== undefined) return false;
    const schema = { type: 'object', required: ['anew'], properties: { anew: { type: 'string' } } };
    operation.requestBody = { content: { 'application/json': { schema, example: { anew: 'text' } } } };
    return true;
  }),
];

function pick({ fields }: Site, fits: (field: Field) => boolean): Field | undefined {
  return fields.find(fits);
}

function exampleOf({ request }: Site, name: string): unknown {
  return isRecord(request?.example) ? request.example[name] : undefined;
}

function forget(site: Site, field: Field | undefined): boolean {
  if (field === undefined) return false;
  delete field.owner.properties?.[field.name];
  if (field.owner.required) field.owner.required = field.owner.required.filter((name) => name !== field.name);
  if (isRecord(site.request?.example)) delete site.request.example[field.name];
  return true;
}

function rename(site: Site, field: Field | undefined): boolean {
  if (field === undefined || isPaging(site, field)) return false;
  renameField(field.owner, field.name, 'renamed');
  if (site.request && isRecord(site.request.example))
    site.request.example = renamed(site.request.example, field.name, 'renamed');
  return true;
}

function retype(site: Site, from: string, to: MutableSchema, example: unknown): boolean {
  const field = pick(site, (one) => one.schema.type === from && !isPaging(site, one));
  return field !== undefined && put(site, field, to, example);
}

function put(site: Site, field: Field, schema: MutableSchema, example: unknown): boolean {
  if (field.owner.properties) field.owner.properties[field.name] = schema;
  if (isRecord(site.request?.example)) site.request.example[field.name] = example;
  return true;
}

function keyword(site: Site, name: 'minLength' | 'maxLength' | 'minimum', by: number): boolean {
  const field = pick(site, ({ schema }) => (schema[name] ?? 0) + by >= 0 && schema[name] !== undefined);
  if (field) field.schema[name] = (field.schema[name] ?? 0) + by;
  return field !== undefined;
}

/** The generator refuses a list whose paging fields are not there: that is found before any test. */
function isPaging({ operation }: Site, { name }: Field): boolean {
  return Object.values(operation['x-agency'].pagination ?? {}).includes(name);
}
