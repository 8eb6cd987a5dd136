import { evidenceOf } from '../evidence/evidence.ts';
import { Identity } from '../people/identity.ts';
import type { Json } from '../state/records.ts';
import { typeOf } from './have.ts';
import { after, type MatcherResult, type MayBePromised } from './result.ts';

/** The matcher of what a credential is now, whatever it was when the test read it. */
export function be(name: string, adjective: string, is: (credential: Json) => boolean) {
  return (subject: unknown): MayBePromised<MatcherResult> => {
    const { id, schemaId } = Object(subject) as Json;
    const evidence = evidenceOf(subject);
    if (evidence === undefined || subject instanceof Identity || typeof id !== 'string')
      throw new TypeError(
        `${name} is about a credential, such as ada.credentials[0], and not about ${typeOf(subject)}. By its id: expect(mock).toHaveIssued({ id, status }).`,
      );
    return after(evidence('credentials'), (all) => {
      const credential = all.find((each) => each['id'] === id);
      const pass = credential !== undefined && is(credential);
      const state =
        credential === undefined
          ? 'is deleted'
          : `is ${String(credential['status'])}${credential['isExpired'] === true ? ' and past its date' : ''}`;
      return {
        pass,
        message: () =>
          `expected the credential ${id} of ${String(schemaId)} ${pass ? 'not ' : ''}to be ${adjective}\nit ${state}`,
      };
    });
  };
}

/** The matcher of whether the agency has a connection with a person. */
export function toBeConnected(subject: unknown): MayBePromised<MatcherResult> {
  const evidence = evidenceOf(subject);
  if (!(subject instanceof Identity) || evidence === undefined)
    throw new TypeError(
      `toBeConnected is about a person, such as mock.person({ name: 'Ada' }), and not about ${typeOf(subject)}.`,
    );
  return after(evidence('connections'), (all) => {
    const pass = all.some(({ agentId }) => agentId === subject.agentId);
    return {
      pass,
      message: () =>
        pass
          ? `expected ${subject.name} not to be connected with the agency`
          : `expected ${subject.name} to be connected with the agency\n${subject.name} is not: the agency has ${all.length} connection${all.length === 1 ? '' : 's'}`,
    };
  });
}
