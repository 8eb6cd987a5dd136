const failure = { errorCode: 1001, isSuccessfull: false, message: 'The request is not valid.' };
const envelope = {
  type: 'object',
  required: ['isSuccessfull'],
  properties: { isSuccessfull: { type: 'boolean' }, result: {} },
};
const json = (example: object): object => ({
  description: '',
  content: { 'application/json': { schema: envelope, example } },
});
const refused = {
  description: '',
  content: { 'application/json': { schema: { type: 'object' }, examples: { invalidRequest: { value: failure } } } },
};
const text = { type: 'string', minLength: 1 };
const body = (...required: readonly string[]): object => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object', required, properties: { id: text } } } },
});
const id = { name: 'id', in: 'path', required: true, schema: text };
const hash = [{ hash: [] }];

/** One operation of each kind that the mock's tests need, whatever the repository's document has. */
export const smallDocument = {
  openapi: '3.0.3',
  info: { title: 'Small', version: '1' },
  components: { securitySchemes: { hash: { type: 'apiKey', in: 'header', name: 'hash' } } },
  paths: {
    '/image': {
      get: {
        security: hash,
        responses: {
          200: { description: '', content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } },
          400: refused,
        },
      },
    },
    '/text': {
      get: {
        security: hash,
        responses: { 200: json({ isSuccessfull: true, result: 'https://agency.example.com' }), 400: refused },
      },
    },
    '/thing/{id}': {
      parameters: [id],
      get: { security: hash, responses: { 200: json({ isSuccessfull: true }), 400: refused } },
    },
    '/required': {
      post: {
        security: hash,
        requestBody: body('id'),
        responses: { 201: json({ isSuccessfull: true }), 400: refused },
      },
    },
    '/optional': {
      post: { security: hash, requestBody: body(), responses: { 200: json({ isSuccessfull: true }), 400: refused } },
    },
    '/range': {
      post: {
        security: [],
        requestBody: body('id'),
        responses: { 200: { description: '' }, '4XX': { description: '' } },
      },
    },
    '/locked': {
      post: {
        security: hash,
        requestBody: body(),
        responses: { 200: json({ isSuccessfull: true }), 401: refused, 404: refused },
      },
    },
    '/declared': {
      get: {
        security: hash,
        responses: { 200: json({ isSuccessfull: true }), 400: refused, 429: refused, 503: refused },
      },
    },
  },
};
