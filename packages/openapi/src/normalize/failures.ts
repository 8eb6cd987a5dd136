import { isObject, objectAt } from '../document/schema.ts';
import { propertiesOf } from '../document/schema-view.ts';
import { answersOf, readReturns } from '../catalog/read-returns.ts';
import { Unsendable } from '../catalog/unsendable.ts';
import {
  childIn,
  infer,
  type Json,
  keyOf,
  objectIn,
  type NormalizationContext,
  workingOperations,
} from './normalization-context.ts';

const NAME = 'FailureEnvelope';
const ENVELOPE = {
  type: 'object',
  required: ['isSuccessfull', 'errorCode', 'message'],
  properties: { isSuccessfull: { type: 'boolean' }, errorCode: { type: 'number' }, message: { type: 'string' } },
};

/**
 * Declares a failure for every operation of which the document tells none, since each of them fails, on bad input at
 * the least: as `default` says where there is one; as the reference page says, by the failure envelope, where the
 * success is one of those that the page shows with it; else in a form that nobody has documented, so nothing is said of
 * its content.
 */
export function declareFailures(context: NormalizationContext): void {
  for (const { operation } of workingOperations(context.document)) {
    const responses = childIn(operation, 'responses');
    if (Object.keys(responses).some((status) => status.startsWith('4'))) continue;
    if (isObject(responses.default))
      responses['4XX'] = inferred(objectIn(structuredClone(responses.default)), 'status');
    else if (hasEnvelope(context, operation))
      responses['400'] = inferred(
        { description: 'Failure.', content: { 'application/json': { schema: envelopeIn(context.document) } } },
        'status',
        'description',
        'content',
      );
    else responses['4XX'] = inferred({ description: 'Failure; its form is not documented.' }, 'status', 'description');
  }
}

const RULES = {
  status: 'status-of-failure',
  description: 'response-description',
  content: 'failure-everywhere',
} as const;

function inferred(response: Json, ...what: readonly (keyof typeof RULES)[]): Json {
  for (const key of what) infer(response, key, RULES[key]);
  return response;
}

function hasEnvelope({ document, known }: NormalizationContext, operation: Json): boolean {
  const names = known.get(keyOf(operation))?.names ?? {};
  try {
    const returns = readReturns(document, operation, names, keyOf(operation));
    return answersOf({ returns }).every(([, kind]) => kind !== 'any' && !kind.startsWith('json'));
  } catch (error) {
    // What cannot be read is left out later.
    if (error instanceof Unsendable) return false;
    throw error;
  }
}

/**
 * A reference to the component of that name where it is an envelope of failures, be it ours; else the envelope itself.
 */
function envelopeIn(document: Json): unknown {
  const schemas = childIn(childIn(document, 'components'), 'schemas');
  schemas[NAME] ??= {
    ...structuredClone(ENVELOPE),
    'x-inferred': { name: 'envelope-component', required: 'envelope-component' },
  };
  const fields = propertiesOf(document, objectAt(schemas[NAME])).map(({ name }) => name);
  return fields.includes('errorCode') ? { $ref: `#/components/schemas/${NAME}` } : structuredClone(ENVELOPE);
}
