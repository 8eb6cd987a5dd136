import { establishStatuses } from '../facts/connection-result.ts';
import { plainResult, resultExample, resultName } from '../infer/result-of.ts';
import { isImage, successStatus } from '../infer/statuses.ts';
import type { Inferred } from '../rules.ts';
import { type Media, ref, type Response, type Schema } from '../openapi.ts';
import type { PageOperation } from '../page/model.ts';

type Responses = Readonly<Record<string, Response>>;

/** The success, and the failure where there is an envelope at all. */
export function responsesOf(operation: PageOperation): Responses {
  const { response } = operation;
  // The guides show these statuses for the operations that establish a connection.
  const documented = /^Establish /.test(operation.summary);
  const status = documented ? establishStatuses.success : successStatus(operation);
  const success = successOf(operation, documented ? {} : { status: 'status-of-success' });
  if (response === 'none' || response === 'empty') return { [status]: success };
  const failure = failureOf({
    ...(!documented && { status: 'status-of-failure' as const }),
    ...(response !== 'failure' && { content: 'failure-everywhere' as const }),
  });
  return { [status]: success, [establishStatuses.failure]: failure };
}

function successOf(operation: PageOperation, inferred: Inferred): Response {
  const description = 'Success.';
  const marks = { ...inferred, description: 'response-description' as const };
  if (isImage(operation))
    return { description, content: { 'image/png': image }, 'x-inferred': { ...marks, content: 'image-of-qr' } };
  const media = jsonOf(operation);
  if (!media) return { description, 'x-inferred': { ...marks, content: 'no-content' } };
  return { description, content: { 'application/json': media }, 'x-inferred': marks };
}

const image: Media = { schema: { type: 'string', format: 'binary' } };

function jsonOf(operation: PageOperation): Media | undefined {
  switch (operation.response) {
    case 'none':
    case 'failure':
      return undefined;
    case 'empty':
      return {
        schema: { type: 'object', additionalProperties: true, 'x-inferred': { additionalProperties: 'open-object' } },
        example: {},
      };
    case 'void':
      return { schema: ref('SuccessEnvelope'), example: { isSuccessfull: true } };
    case 'object':
      return envelope(ref(resultName(operation)), resultExample(operation));
    default:
      return envelope({ type: operation.response }, plainResult(operation));
  }
}

const envelope = (result: Schema, example: unknown): Media => ({
  schema: {
    type: 'object',
    required: ['isSuccessfull', 'result'],
    properties: { isSuccessfull: { type: 'boolean' }, result },
    'x-inferred': { required: 'envelope-required' },
  },
  example: { isSuccessfull: true, result: example },
  'x-inferred': { example: 'example-values' },
});

const failureOf = (inferred: Inferred): Response => ({
  description: 'Failure.',
  content: {
    'application/json': {
      schema: ref('FailureEnvelope'),
      examples: {
        invalidRequest: {
          value: { isSuccessfull: false, errorCode: 1001, message: 'The request is not valid.' },
          'x-inferred': { name: 'example-values', value: 'example-values' },
        },
      },
    },
  },
  'x-inferred': { ...inferred, description: 'response-description' },
});
