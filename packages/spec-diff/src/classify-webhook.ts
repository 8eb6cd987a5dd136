import { quoted, stepOf } from './classification.ts';
import type { Classify } from './facet-findings.ts';
import { jsonText } from './json-text.ts';

export const WEBHOOK_CLASSIFIERS: Readonly<Record<string, Classify>> = {
  name: ({ before, after }) => ({
    kind: 'webhook-renamed',
    what: `The event ${quoted(before)} is called ${quoted(after)} now`,
    at: ['x-agency', 'event'],
  }),
  address: ({ before, after }) => ({
    kind: 'webhook-address-changed',
    what: `It goes to ${quoted(after)} now, not to ${quoted(before)}`,
  }),
  method: ({ before, after }) => ({
    kind: 'webhook-method-changed',
    what: `It comes as ${String(after)} now, not as ${String(before)}`,
  }),
  security: () => ({
    kind: 'webhook-security-changed',
    what: 'It proves in another way who sends it',
    at: ['security'],
  }),
  statuses: ({ before, after }) => ({
    kind: 'webhook-status-changed',
    what: `The agency waits for ${jsonText(after)} now, not for ${jsonText(before)}`,
    at: ['responses'],
  }),
  payload: ({ after }) =>
    after === true
      ? { kind: 'webhook-payload-required', what: 'Its body is always there', at: ['required'] }
      : { kind: 'webhook-payload-optional', what: 'Its body may be absent now', at: ['required'] },
  deprecated: ({ after }) =>
    after === true
      ? { kind: 'webhook-deprecated', what: 'It is deprecated', at: ['deprecated'] }
      : { kind: 'webhook-undeprecated', what: 'It is not deprecated any more', at: ['deprecated'] },
  words: (difference) => ({
    kind: 'webhook-words-changed',
    what: `Its ${difference.name} was ${stepOf(difference)}`,
    at: [difference.name],
  }),
};
