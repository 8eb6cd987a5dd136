import type { PageOperation } from '../page/model.ts';
import { nounOf } from './names.ts';
import { results } from './results.ts';
import { flowUrl, ids, invitationUrl, proofUrl } from './values.ts';
import { qualifiersOf, verbOf } from './words.ts';

/** The component that an operation's folded `result` is, by rule `result-component`. */
export function resultName(operation: PageOperation): string {
  const verb = verbOf(operation);
  const noun = nounOf(operation);
  const { tag, summary } = operation;
  if (qualifiersOf(operation).includes('list')) return `${noun}List`;
  if (/^Get .+ details/.test(summary) && tag !== 'ARS') return `${noun}Details`;
  if (verb === 'establish') return 'ConnectionResult';
  if (verb === 'build') return 'ConnectionlessInvitation';
  if (verb === 'issue') return 'IssueCredentialResult';
  if (tag.endsWith(' Message')) return 'MessageResult';
  if (tag === 'Proof Request') return 'ProofRequestResult';
  if (verb === 'sign-in') return 'SignInResult';
  if (verb === 'sign-up') return 'SignUpResult';
  // A get or a create of a thing answers the thing.
  return noun;
}

/** The example of a result that is not an object. */
export function plainResult({ tag, summary, response }: PageOperation): unknown {
  if (response === 'boolean') return false;
  if (response === 'number') return 1;
  const text = { Connect: invitationUrl, 'Flow Controller': flowUrl, ARS: ids.agent }[tag];
  if (response !== 'string' || text === undefined) throw new Error(`${tag} ${summary}: no example of a ${response}`);
  return text;
}

/** The example of a folded result. */
export function resultExample(operation: PageOperation): unknown {
  const name = resultName(operation);
  const example = results[name]?.example;
  if (example === undefined) throw new Error(`${operation.tag} ${operation.summary}: no result ${name}`);
  // A wallet tells a proof request from a credential offer by the URL's scheme.
  return name === 'ConnectionlessInvitation' && operation.tag === 'Proof Request'
    ? { ...example, url: proofUrl }
    : example;
}
