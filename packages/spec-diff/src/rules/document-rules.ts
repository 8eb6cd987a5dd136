import { breaking, type CallRule, docs } from './rule.ts';

const WORDS = docs('nothing that is sent, received or typed');

/** What changes of the document as a whole mean. */
export const DOCUMENT_RULES = {
  'server-prefix-changed': {
    when: 'The path in front of all paths changes',
    in: 'document',
    before: 'servers: [{ url: https://example.com/v1 }]',
    after: 'servers: [{ url: https://example.com/v2 }]',
    ...breaking('callers must change their `baseUrl`'),
  },
  'servers-changed': {
    when: 'Hosts, other servers and their words are added, removed or changed',
    in: 'document',
    before: 'servers: [{ url: https://example.com/v1 }]',
    after: 'servers: [{ url: https://example.org/v1 }]',
    ...docs('the client takes its address from `baseUrl`'),
  },
  'info-changed': {
    when: 'The title, the version and other words of the document',
    in: 'document',
    before: '{}',
    after: 'info: { title: Things, version: "2" }',
    ...WORDS,
  },
  'tags-changed': {
    when: 'What the document says about a tag',
    in: 'document',
    before: '{}',
    after: 'tags: [{ name: Thing, description: Things. }]',
    ...WORDS,
  },
  'document-docs-changed': {
    when: 'The link to further documentation',
    in: 'document',
    before: '{}',
    after: 'externalDocs: { url: https://example.com }',
    ...WORDS,
  },
} as const satisfies Readonly<Record<string, CallRule>>;
