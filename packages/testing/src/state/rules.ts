/**
 * Why something is refused: `unknown` for what there is not, `conflict` for what cannot be any more, `invalid` for what
 * makes no sense.
 */
export type RefusalKind = 'unknown' | 'conflict' | 'invalid';

interface Rule {
  readonly kind: RefusalKind;
  /** For people. It may take names and states, and never a claim or a secret. */
  readonly says: string | ((...words: string[]) => string);
}

/** By which rules the agency, its people and its control interface refuse what is well formed. There are no others. */
export const RULES = {
  nobody: { kind: 'unknown', says: 'There is no such person; make one with `person()` of the mock.' },
  unknownConnection: { kind: 'unknown', says: 'There is no connection with this agent id.' },
  unknownConnectionAlias: { kind: 'unknown', says: 'There is no connection with this alias.' },
  connectedAlias: { kind: 'conflict', says: 'There is a connection with this alias already.' },
  unknownCredential: { kind: 'unknown', says: 'There is no credential with this id.' },
  noCriteria: { kind: 'invalid', says: 'Say which credentials: there is neither a schemaId nor an attribute.' },
  unknownCredentialOffer: { kind: 'unknown', says: 'There is no credential offer with this id.' },
  expiredCredentialOffer: { kind: 'conflict', says: 'The credential offer has expired.' },
  endedCredentialOffer: { kind: 'conflict', says: (state) => `The credential offer was ${state} before.` },
  sortOrder: { kind: 'invalid', says: 'The order must be asc or desc.' },
  unknownAlias: { kind: 'unknown', says: 'There is no alias with this id.' },
  takenAlias: { kind: 'conflict', says: 'There is an alias with this id already.' },
  unknownKey: { kind: 'unknown', says: 'There is no alias with this key.' },
  takenKey: { kind: 'conflict', says: 'There is an alias with this key already.' },
  noKey: { kind: 'invalid', says: 'Say which alias: the payload has no key.' },
  unknownWorkflow: {
    kind: 'unknown',
    says: (name) =>
      `There is no workflow ${name}; register it with \`mock.flow(name, …)\` or PUT /__agency/flows/{name}.`,
  },
  unknownVersion: {
    kind: 'unknown',
    says: (version, workflow) => `There is no version ${version} of the workflow ${workflow}.`,
  },
  unknownCorrelation: { kind: 'unknown', says: 'There is no run that waits for this correlation id.' },
  unknownRun: { kind: 'unknown', says: 'There is no run with this instance id.' },
  runNotWaiting: { kind: 'conflict', says: (state) => `This run does not wait: it is ${state}.` },
  runWaitsElsewhere: { kind: 'conflict', says: (point) => `This run does not wait at ${point}.` },
  runNotRunning: { kind: 'conflict', says: (state) => `This run is ${state}.` },
  unknownSession: { kind: 'unknown', says: 'There is no sign-in with this session id.' },
  signUpSession: { kind: 'conflict', says: 'This session is a sign-up.' },
  endedSession: { kind: 'conflict', says: (how) => `This session was ${how} before.` },
  unknownInvite: { kind: 'unknown', says: 'There is no invite with this id.' },
  usedInvite: { kind: 'conflict', says: 'This invite was used before.' },
  unopenedSignUp: { kind: 'unknown', says: 'Nobody with this agent id has opened a sign-up.' },
  preferredWord: {
    kind: 'invalid',
    says: (word) =>
      `The header prefer has "${word}", which means nothing here: there are code=400 to 599, example=<name>, retry-after=<seconds> and body=cut.`,
  },
  preferredExample: {
    kind: 'invalid',
    says: (name, operation, status) =>
      `The header prefer asks for the example "${name}", and ${operation} has none of this name for ${status}.`,
  },

  unknownPerson: { kind: 'unknown', says: 'There is no person with this agent id.' },
  personAlias: { kind: 'conflict', says: (name) => `Somebody has the alias of ${name} already: give another one.` },
  personDid: { kind: 'conflict', says: (name) => `Somebody has the DID of ${name} already: give another one.` },
  personDomain: { kind: 'conflict', says: (name) => `Somebody has the domain of ${name} already: give another one.` },
  noPng: { kind: 'invalid', says: 'This is no PNG that can be read.' },
  noQrCode: { kind: 'invalid', says: 'There is no QR code in this image that can be read.' },
  noBase64: { kind: 'invalid', says: 'must be Base64' },
  foreignLink: {
    kind: 'unknown',
    says: (name) => `${name} cannot use this: it is no link of this agency, or was replaced by another.`,
  },
  expiredLink: { kind: 'conflict', says: (name) => `${name} cannot use this: it has expired.` },
  takenLink: { kind: 'conflict', says: (name) => `${name} cannot use this: somebody else has accepted it.` },
  goneWorkflow: { kind: 'unknown', says: (workflow) => `There is no workflow ${workflow} any more.` },
  endedSessionLink: { kind: 'conflict', says: (name) => `${name} cannot use this: the session has ended.` },
  usedInviteLink: { kind: 'conflict', says: (name) => `${name} cannot use this: the invite was used.` },
  unknownOffer: { kind: 'unknown', says: (name) => `${name} has no such offer.` },
  expiredOffer: { kind: 'conflict', says: (name) => `${name} cannot take this offer: it has expired.` },
  endedOffer: { kind: 'conflict', says: (name, state) => `${name} has no such offer: she ${state} it before.` },
  unknownProofRequest: { kind: 'unknown', says: (name) => `${name} has no such proof request.` },
  expiredProofRequest: {
    kind: 'conflict',
    says: (name) => `${name} cannot answer this proof request: it has expired.`,
  },
  endedProofRequest: {
    kind: 'conflict',
    says: (name, state) => `${name} has no such proof request: she ${state} it before.`,
  },
  nothingToShow: { kind: 'conflict', says: (name, asked) => `${name} has no credential for "${asked}".` },
  unknownMessage: { kind: 'unknown', says: (name) => `${name} has no such message.` },
  noActionMessage: {
    kind: 'conflict',
    says: (name) => `${name} cannot press a button of this message: it is no action message.`,
  },
  expiredMessage: {
    kind: 'conflict',
    says: (name) => `${name} cannot press a button of this message: it has expired.`,
  },
  pressedMessage: { kind: 'conflict', says: (name) => `${name} has pressed a button of this message before.` },
  unknownButton: { kind: 'unknown', says: (button) => `This message has no button ${button}.` },

  seededAlias: { kind: 'conflict', says: (id) => `There is an alias ${id} already.` },
  clockTooFar: { kind: 'invalid', says: 'No clock goes that far: 7,000 years are the most.' },
  clockTooLate: { kind: 'invalid', says: 'No clock goes that far: the year 9999 is the last.' },
  sort: { kind: 'invalid', says: 'must be asc or desc' },
  wholeNumber: { kind: 'invalid', says: 'must be a whole number from 0' },
  unknownLink: { kind: 'unknown', says: 'There is no link with this id.' },
  unknownFault: { kind: 'unknown', says: 'There is no fault with this id.' },
  unknownCallback: { kind: 'unknown', says: 'There is no callback with this id.' },
  contentType: { kind: 'invalid', says: 'Send it as content-type application/json.' },
  noJson: { kind: 'invalid', says: 'must be JSON' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** What a rule takes: the names and states that its sentence has. */
export type WordsOf<Name extends RuleName> = (typeof RULES)[Name]['says'] extends (...words: infer Words) => string
  ? Words
  : [];
