/**
 * What a normalisation fills in, for provenance.json: the id stands in `x-inferred`. Ids of the reconstruction mean the
 * same there.
 */
export const normalizationRules = [
  {
    id: 'status-of-success',
    infers: 'status codes of successes',
    rule: 'A success that is documented for a range or for every status has the status of a NestJS service: 201 for a POST, 200 otherwise.',
  },
  {
    id: 'status-of-failure',
    infers: 'status codes of failures',
    rule: 'A failure that is not documented has the status 400 where it is the failure envelope, and otherwise any 4XX.',
  },
  {
    id: 'failure-everywhere',
    infers: 'failure responses',
    rule: 'The failure envelope that the reference page shows is taken for every operation of which the document declares no failure, and whose success is an envelope, an image or nothing. Of others nothing is said.',
  },
  {
    id: 'envelope-component',
    infers: 'the component of the failure envelope',
    rule: 'Its fields are those that the page shows, all of them required.',
  },
  { id: 'response-description', infers: 'descriptions of responses', rule: 'What is declared here says so.' },
  {
    id: 'image-of-qr',
    infers: 'media type and schema of images',
    rule: 'The success of an operation that answers a QR code, documented without content or as bytes of no kind, is image/png, as binary.',
  },
  {
    id: 'envelope-required',
    infers: 'required fields of a success envelope with a result',
    rule: '`isSuccessfull` and `result` are taken as always present.',
  },
  {
    id: 'server-host',
    infers: 'the server',
    rule: "The guides document the ingress /bc/admin; the host is every installation's own, so it is a variable.",
  },
  {
    id: 'example-from-schema',
    infers: 'examples',
    rule: 'Where the document gives no example, or one that its own schema forbids, one is made from the schema.',
  },
] as const;
