import { freeName } from '../document/free-name.ts';
import { canNameMember } from '../document/generated-names.ts';
import { objectAt, textAt } from '../document/schema.ts';
import { capital, spell, wordsOf } from '../document/spell-name.ts';
import type { DocumentWebhook } from '../document/webhooks.ts';

/**
 * A name for each event, and no name twice: what an overlay says (`x-agency.event`), else what its name spells, after
 * its operation's where several operations have one of that name.
 *
 * @throws {Error} where an overlay gives a name that cannot be one, or gives it twice.
 */
export function webhookNames(webhooks: readonly DocumentWebhook[]): ReadonlyMap<DocumentWebhook, string> {
  const names = new Map<DocumentWebhook, string>();
  const used = new Set<string>();
  for (const webhook of webhooks) {
    const given = objectAt(webhook.operation['x-agency'])['event'];
    if (given === undefined) continue;
    const name = textAt(given) ?? '';
    if (!/^[a-z]\w*$/.test(name) || !canNameMember(name))
      throw new Error(
        `${webhook.pointer}: ${JSON.stringify(given)} cannot name an event: give it another one in an overlay`,
      );
    if (used.has(name)) throw new Error(`${webhook.pointer}: two events are called '${name}' by overlays`);
    used.add(name);
    names.set(webhook, name);
  }
  for (const webhook of webhooks) {
    if (names.has(webhook)) continue;
    const wish = wishOf(webhook);
    const owner = ownerOf(webhook);
    const isShared = webhooks.some((other) => wishOf(other) === wish && ownerOf(other) !== owner);
    const wanted = isShared && owner !== undefined ? `${ownerName(owner)}${capital(wish)}` : wish;
    const name = freeName(wanted, (each) => used.has(each));
    used.add(name);
    names.set(webhook, name);
  }
  return names;
}

const ownerOf = ({ owner }: DocumentWebhook): string | undefined => owner?.operation.operationId;

const wishOf = ({ name }: DocumentWebhook): string => spelled(name);

/** A function's name as it is: spelled again it might lose a word. */
const ownerName = (id: string): string => (/^[a-z]\w*$/.test(id) ? id : spelled(id));

function spelled(text: string): string {
  const name = spell(wordsOf(text)) ?? 'event';
  return /^[a-z]/.test(name) ? name : `event${capital(name)}`;
}
