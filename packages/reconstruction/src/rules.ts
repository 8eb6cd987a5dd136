/** The rules by which everything was inferred that neither the page nor the guides document. */
export interface Rule {
  readonly id: string;
  readonly infers: string;
  readonly rule: string;
}

export const rules = [
  {
    id: 'method-from-verb',
    infers: 'HTTP methods',
    rule: 'An operation with a body is a POST. Without a body, one whose summary starts with Get or Check is a GET, with Delete or Remove a DELETE, and any other a POST.',
  },
  {
    id: 'path-from-words',
    infers: 'paths',
    rule: 'The tag in kebab-case without its filler words (Controller, Management, BE, Using Agency, "- Provided by …") is the prefix; the family words Message, Alias, Studio and Business become a segment of their own in front. A segment with the summary\'s verb, unless method and prefix already say it, and its qualifying words follows, with the first body field after "by". The path parameter comes last, after a segment of its name unless it is an id or a key.',
  },
  {
    id: 'status-of-success',
    infers: 'status codes of successes',
    rule: '201 where the verb makes something new (Establish is documented; Create, Issue, Build, and Send or Initiate with a result, after it); 204 for the two deletes whose page shows only the failure; 200 otherwise.',
  },
  {
    id: 'status-of-failure',
    infers: 'status code of the failure envelope',
    rule: 'The guides document 400 for the four operations that establish a connection; it is taken for every failure envelope. Where nobody documents a failure, it is any 4XX, of which nothing more is said.',
  },
  {
    id: 'failure-everywhere',
    infers: 'failure responses',
    rule: 'The page shows the failure envelope only where it comes first. Every operation whose success is the success envelope is given it too.',
  },
  {
    id: 'response-description',
    infers: 'descriptions of responses',
    rule: 'The capture drops them and OpenAPI requires one: "Success." or "Failure.".',
  },
  {
    id: 'no-content',
    infers: 'success responses without content',
    rule: 'Where the page shows no sample at all, or the failure first and the summary promises no image, the success is given no content.',
  },
  {
    id: 'image-of-qr',
    infers: 'media type and schema of images',
    rule: 'Where the failure comes first and the summary promises a QR code, the success is image/png, as binary.',
  },
  {
    id: 'envelope-component',
    infers: 'the components SuccessEnvelope and FailureEnvelope',
    rule: 'The page shows both envelopes in samples only: the fields and types are theirs; the names and that every field is required are ours.',
  },
  {
    id: 'envelope-required',
    infers: 'required fields of a success envelope with a result',
    rule: 'The page shows it in samples only; `isSuccessfull` and `result` are taken as always present.',
  },
  {
    id: 'body-name',
    infers: 'names of request body components',
    rule: 'A NestJS service has one class a body: verb, noun of the tag, qualifying words, "By" and the first body field, "Request". An image operation shares the body of its plain twin, and the two alias tags share theirs.',
  },
  {
    id: 'result-component',
    infers: 'names of result components',
    rule: 'The capture folds results: each is named after the thing its summary gets or makes.',
  },
  {
    id: 'result-fields',
    infers: 'fields of results and of list items',
    rule: 'Fields are those that the operations on the same thing take or filter by, plus what the summary says; all are optional but the one that the result is there for.',
  },
  {
    id: 'list-result',
    infers: 'results of lists',
    rule: 'A list that takes `currentPage` and `rowsPerPage` answers `items` and `total`.',
  },
  {
    id: 'message-payload',
    infers: 'fields of message payloads',
    rule: "The examples' descriptions tell of buttons for an action message, of a title and a description for a general one, and of free fields for a custom one. The other payloads have no fields of their own.",
  },
  {
    id: 'workflow-payload',
    infers: 'fields of InitWorkflowMessagePayload',
    rule: 'The fields with which "Get url to start flow." names a workflow.',
  },
  {
    id: 'alias-payload',
    infers: 'fields of CreateAliasPayloadRequest',
    rule: 'The key and the value that the other alias operations of ARS read.',
  },
  {
    id: 'sign-up-payload',
    infers: 'fields of BusinessSignUpCompletePayloadRequest',
    rule: 'The email that completing a sign-in takes, and the name that a new user needs.',
  },
  {
    id: 'attribute-pair',
    infers: 'fields of IssuedCredentialAttributeRequest',
    rule: 'A pair of key and value, as the guides document attributes everywhere else.',
  },
  {
    id: 'open-object',
    infers: 'additionalProperties',
    rule: 'An object whose fields are not documented, or not all, is open.',
  },
  {
    id: 'studio-bearer',
    infers: 'type of the security scheme studio',
    rule: "A scheme of which only the name is known is taken as HTTP bearer, the scheme of a NestJS service's own user interface.",
  },
  {
    id: 'server-host',
    infers: 'the server',
    rule: "The guides document the ingress /bc/admin; the host is every installation's own, so it is a variable.",
  },
  {
    id: 'example-values',
    infers: 'values in examples',
    rule: 'A request sample keeps its fields, their order and its real values; placeholders ("string", the date of 2019, numbers without a meaning) and what is folded are replaced by values that look like the real thing. Responses have made-up values throughout.',
  },
  {
    id: 'example-name',
    infers: 'names of named examples',
    rule: "The capture keeps an example's description only; its words make the name.",
  },
  {
    id: 'clock-default',
    infers: "the description of the metric's Created",
    rule: 'The page shows a default that is the start time of the server that rendered it. It is no constant, so it is carried as an example and not as a default.',
  },
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

/** What was inferred, by which rule. */
export type Inferred = Readonly<Record<string, RuleId>>;
