import { at, type Place } from '../document/place.ts';
import { aliasText, canonical } from '../state/canonical-alias.ts';
import type { PersonRecord } from '../state/records.ts';
import { refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';

/** Who a person is. What is left out is made from the name. */
export interface PersonOptions {
  readonly name: string;
  /**
   * Her alias, such as `com.one37id:email:ada%40example.com`; see `AgentAlias.format`. Default: `::ada`, from the name.
   */
  readonly alias?: string | undefined;
  /** Default: one of the method `example`. */
  readonly did?: string | undefined;
  /** The domain of a business. Default: `ada.example`, from the name. */
  readonly linkedDomain?: string | undefined;
}

/** How long a word made of a name may be once it is encoded: an alias has at most 128 characters. */
const LONGEST = 120;

/**
 * Somebody whom the agency does not know yet.
 *
 * @param placeOf - Where a field of the person is in what was sent.
 * @throws {Refusal} When somebody has the alias, the DID or the domain already.
 */
export function newPerson(
  { name, ...options }: PersonOptions,
  tx: Transaction,
  placeOf: (field: string) => Place = (field) => at(field),
): PersonRecord {
  const agentId = tx.newId();
  const word = wordOf(name) || agentId;
  const { alias = aliasText({ value: word }), did = `did:example:${agentId}` } = options;
  const domain = options.linkedDomain ?? `${word}.example`;
  if (tx.people.first('alias', canonical(alias)) !== undefined)
    throw refused(placeOf(options.alias === undefined ? 'name' : 'alias'), 'personAlias', name);
  if (tx.people.first('did', did) !== undefined) throw refused(placeOf('did'), 'personDid', name);
  const isTaken = tx.people.first('linkedDomain', domain) !== undefined;
  if (isTaken && options.linkedDomain !== undefined) throw refused(placeOf('linkedDomain'), 'personDomain', name);
  const linkedDomain = isTaken ? `${agentId}.example` : domain;
  const invitation = `https://${linkedDomain}/invitation?oob=${tx.newId()}`;
  tx.emit('person.created', { agentId, name });
  return tx.people.put({ agentId, name, alias, did, linkedDomain, invitation, createdDate: tx.now });
}

function wordOf(name: string): string {
  let word = '';
  for (const letter of name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')) {
    if (encodeURIComponent(word + letter).length > LONGEST) break;
    word += letter;
  }
  return word.replaceAll(/^-|-$/g, '');
}
