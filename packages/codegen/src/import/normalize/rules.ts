/** What a normalisation fills in, for provenance.json: the id stands in `x-inferred`. Ids of the reconstruction mean the same there. */
export const normalizationRules = [
  { id: 'status-of-success', infers: 'status codes of successes', rule: 'A success that is documented for a range or for every status has the status of a NestJS service: 201 for a POST, 200 otherwise.' },
  { id: 'status-of-failure', infers: 'failures that are not documented', rule: 'An operation of which the document declares no failure fails too, with any 4XX; nothing is said of its content.' },
  { id: 'response-description', infers: 'descriptions of responses', rule: 'What is declared here says so.' },
  { id: 'image-of-qr', infers: 'media type and schema of images', rule: 'The success of an operation that answers a QR code, documented without content or as bytes of no kind, is image/png, as binary.' },
  { id: 'envelope-required', infers: 'required fields of a success envelope with a result', rule: '`isSuccessfull` and `result` are taken as always present.' },
  { id: 'server-host', infers: 'the server', rule: 'The guides document the ingress /bc/admin; the host is every installation\'s own, so it is a variable.' },
  { id: 'example-from-schema', infers: 'examples', rule: 'Where the document gives no example, or one that its own schema forbids, one is made from the schema.' },
] as const;
