/** Something about the real agency that the vendor's reference leaves open, and what the mock does meanwhile. */
export interface Guess {
  readonly about: string;
  readonly guess: string;
}

/**
 * Every guess that the mock makes. Nothing should be built on one of them. The README's table is made from this list.
 */
export const guesses: readonly Guess[] = [
  {
    about: 'What is not known',
    guess: 'Is refused with the declared failure, 404 if that is declared, and the `errorCode` of the example',
  },
  {
    about: 'What cannot be any more, or makes no sense',
    guess: 'The declared failure: 409 or 422 if that is declared, else 400',
  },
  { about: 'A wrong or missing credential', guess: '401, with the failure envelope' },
  { about: 'A failure whose form is not documented', guess: 'The failure envelope that all others have' },
  { about: 'A path that is none', guess: '404, with the failure envelope' },
  { about: 'A body that is too large', guess: '413 of a gateway, above 10 MiB' },
  { about: 'A wrong id among several', guess: 'Refuses them all, and changes nothing' },
  { about: 'Filters of a list', guess: 'Ids and aliases as a whole, names in part' },
  { about: '`sortOrder`', guess: '`asc` or `desc`, by the time of issuance or creation; anything else is refused' },
  { about: 'A page past the end', guess: 'Is empty' },
  {
    about: 'A credential that is issued',
    guess:
      'Is in the list at once, and stays there when it is rejected; without a connection it is issued when it is accepted',
  },
  { about: 'An offer by link', guess: 'Whoever accepts first takes it; nobody else can then' },
  { about: 'A proof request by link', guess: 'Everybody who scans it has one' },
  { about: 'A credential that is deleted', guess: 'Is gone from the wallet and from what is offered' },
  {
    about: 'A connection that is deleted',
    guess: 'Takes with it what was sent over it and not decided on; what was accepted stays',
  },
  { about: 'The number that `revoke` and the like answer', guess: 'Counts what was changed' },
  {
    about: '`revokeMatching` without `schemaId` and attributes',
    guess: 'Is refused; an attribute without a value matches any',
  },
  { about: '`isNotifyHolder`', guess: 'The holder gets a system message with the id and the purpose' },
  {
    about: 'An expiry date',
    guess: 'What is past it cannot be accepted, answered or shown; the status lists do not know of it',
  },
  {
    about: 'States of an offer to the agency',
    guess: '`pending`, `accepted`, `rejected`, `expired`; only a pending one can be ended',
  },
  { about: 'States of an alias', guess: '1 is enabled, 2 disabled; 3 is never used' },
  { about: '`checkAvailability`', guess: 'Answers `{ isAvailable }`' },
  { about: 'An alias that somebody else is connected with', guess: 'Cannot be that of another connection' },
  {
    about: '`sync` of aliases',
    guess:
      'Puts the enabled ones into the registry, local ones as `::id`, public ones as `com.one37id::id`, and takes the others of that list out',
  },
  {
    about: '`discovery.status`, `metrics.create`, `policies.checkCompliance`',
    guess: 'Answer nothing, as documented, and are remembered',
  },
  { about: '`contactId` of a sign-in', guess: 'Is remembered and not checked' },
  {
    about: '`sessionId` of a sign-in',
    guess: 'Is the id of the session; one that is there already is answered again, unless it has ended',
  },
  {
    about: 'A sign-up',
    guess:
      'Is completed by its `inviteId`, that of the sign-up or of an invite; without one by who has opened its link',
  },
  { about: 'A workflow', guess: 'Has to be registered with the mock; any other is refused' },
  { about: '`flows.staticUrls`', guess: 'The links of all static flows, one a line' },
  { about: 'A link of a flow', guess: 'Starts a run when it is opened, and connects before if `isConnectionRequired`' },
  {
    about: '`correlationId` of a run',
    guess: 'What the flow says, else `correlationId` of the payload, else the instance id',
  },
  { about: 'An answered proof request', guess: 'Tells your test and not the business: no operation reads it' },
  { about: '`requestId`', guess: 'Is kept and answered, and makes nothing happen once only' },
];
