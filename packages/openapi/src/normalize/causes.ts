import { DocumentError } from '../document/document-error.ts';
import { pointerOf } from '../document/pointer.ts';
import { parametersIn, responsesOf } from '../document/operation-view.ts';
import { type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';
import { propertiesOf } from '../document/schema-view.ts';
import { keyOf, type NormalizationContext, type WorkingOperation, workingOperations } from './normalization-context.ts';

const FLAG = 'isSuccessfull';
const RESULT = 'result';

/**
 * Stops where a document differs in something that everything else rests on, and says so: the envelope of the answers,
 * or the credential. What comes later would stop too, at the first thing that is missing then.
 *
 * @throws {DocumentError} with the cause, at the first operation that shows it.
 */
export function refuseOtherFoundations(context: NormalizationContext): void {
  refuseOtherEnvelope(context);
  refuseOtherCredential(context);
}

function refuseOtherEnvelope(context: NormalizationContext): void {
  const answers = workingOperations(context.document).flatMap((operation) => {
    const known = context.known.get(keyOf(operation.operation));
    // Of some an overlay says that they have none.
    if (known === undefined || known.names['returns'] !== undefined) return [];
    return answerOf(context, operation);
  });
  const described = answers.filter(({ fields }) => fields.length > 0);
  const [first] = described;
  const [undescribed] = answers;
  if (first === undefined) {
    if (undescribed === undefined) return;
    throw new DocumentError(
      context.file,
      undescribed.pointer,
      'answers what no schema describes, and so does every other operation that the client has a method for: the document was made without the types of its results',
    );
  }
  const without = described.filter(({ fields }) => !fields.includes(FLAG));
  if (without.length * 2 > described.length)
    throw new DocumentError(
      context.file,
      without[0]?.pointer ?? first.pointer,
      `answers by another envelope: ${without.length} of ${described.length} results have no '${FLAG}'${likeliest(without, 'boolean')}. The client tells success from failure by it, so nothing of this document could be read`,
    );
  const enveloped = described.filter(({ fields }) => fields.includes(FLAG));
  const filled = enveloped.filter(({ fields }) => fields.length > 1);
  if (filled.length > 0 && !enveloped.some(({ fields }) => fields.includes(RESULT)))
    throw new DocumentError(
      context.file,
      filled[0]?.pointer ?? first.pointer,
      `answers by another envelope: no result is called '${RESULT}'${likeliest(filled)}`,
    );
}

interface Answer {
  readonly pointer: string;
  readonly fields: readonly string[];
  readonly booleans: readonly string[];
}

/** The fields of an operation's JSON success, whatever composes it; none where there is a success without a schema. */
function answerOf(
  { document, origins }: NormalizationContext,
  { path, method, operation }: WorkingOperation,
): Answer[] {
  const successes = responsesOf(document, operation).filter(({ isSuccess }) => isSuccess);
  if (successes.some(({ types }) => types.some((type) => type.startsWith('image/')))) return [];
  const schemas = successes.flatMap(({ json }) => json?.schema ?? []);
  const properties = schemas.flatMap((schema) => fieldsOf(document, schema));
  return [
    {
      pointer: pointerOf(['paths', origins.get(path) ?? path, method]),
      fields: properties.map(({ name }) => name),
      booleans: properties.filter(({ type }) => type === 'boolean').map(({ name }) => name),
    },
  ];
}

function fieldsOf(document: JsonObject, value: unknown, depth = 0): { name: string; type: unknown }[] {
  const schema = resolve(document, value);
  const own = propertiesOf(document, schema).map(({ name, schema: field }) => ({
    name,
    type: resolve(document, field).type,
  }));
  const parts = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => listAt(schema[key]));
  return depth > 8 ? own : [...own, ...parts.flatMap((part) => fieldsOf(document, part, depth + 1))];
}

/** The name that most of them have instead. */
function likeliest(answers: readonly Answer[], type?: 'boolean'): string {
  const counts = new Map<string, number>();
  for (const { fields, booleans } of answers)
    for (const name of new Set(type === undefined ? fields : booleans))
      if (name !== FLAG) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined || most[1] * 2 < answers.length ? '' : `; ${most[1]} have '${most[0]}'`;
}

/** After the secret key was written as a parameter. */
function refuseOtherCredential({ document, file, known, origins }: NormalizationContext): void {
  const expected = workingOperations(document).filter(({ operation }) => {
    const { names, open } = known.get(keyOf(operation)) ?? { names: { client: '' }, open: true };
    return names['client'] !== 'studio' && !open;
  });
  const keyed = expected.filter(({ operation }) =>
    parametersIn(document, operation).some(({ name }) => name === 'hash'),
  );
  const others = expected.filter((operation) => !keyed.includes(operation));
  const [first] = others;
  if (first === undefined || keyed.length * 2 >= expected.length) return;
  throw new DocumentError(
    file,
    pointerOf(['paths', origins.get(first.path) ?? first.path, first.method]),
    `asks for another credential: the secret key, the header 'hash', is taken by ${keyed.length} of ${expected.length} operations; ${otherCredentials(document, others)}. If the header is still the one, an overlay with \`x-stage: published\` can say so`,
  );
}

function otherCredentials(document: JsonObject, operations: readonly WorkingOperation[]): string {
  const schemes = objectAt(objectAt(document.components).securitySchemes);
  const names = new Set(
    operations.flatMap(({ operation }) => listAt(operation.security).flatMap((each) => Object.keys(objectAt(each)))),
  );
  const told = [...names].map((name) => {
    const { type, scheme, in: where, name: header } = resolve(document, schemes[name]);
    return `'${name}' (${[type, scheme, where, header].filter((part) => typeof part === 'string').join(' ')})`;
  });
  const headers = new Set(
    operations.flatMap(({ operation }) =>
      parametersIn(document, operation)
        .filter((parameter) => parameter.in === 'header')
        .map(({ name }) => `the header '${name}'`),
    ),
  );
  const all = [...told, ...headers];
  return all.length === 0 ? 'they name none' : `they name ${all.join(', ')}`;
}
