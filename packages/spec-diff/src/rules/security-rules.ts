import { additive, breaking, type CallRule, docs, onWire } from './rule.ts';

const REFUSED = 'calls without it are refused';
const WORDS = docs('nothing that is sent, received or typed');
const SCHEME = (scheme: string, use = '[{ key: [] }]') =>
  `{ security: ${use}, components: { securitySchemes: { key: { ${scheme} } } } }`;
const KEY = 'type: apiKey, in: header, name: key';
const SECURITY = (use: string) => SCHEME(KEY, use);
const OAUTH =
  'type: oauth2, flows: { clientCredentials: { tokenUrl: "https://example.com", scopes: { read: Read., write: Write. } } }';

/** What changes of credentials mean. */
export const SECURITY_RULES = {
  'security-added': {
    when: 'An open operation asks for a credential',
    in: 'document',
    before: SECURITY('[]'),
    after: SECURITY('[{ key: [] }]'),
    ...breaking(REFUSED),
  },
  'security-removed': {
    when: 'No credential is asked for any more',
    in: 'document',
    before: SECURITY('[{ key: [] }]'),
    after: SECURITY('[]'),
    ...additive('none is sent'),
  },
  'security-changed': {
    when: 'Another credential is asked for',
    in: 'document',
    before: '{ security: [{ key: [] }], components: { securitySchemes: { key: {}, other: {} } } }',
    after: '{ security: [{ other: [] }], components: { securitySchemes: { key: {}, other: {} } } }',
    ...breaking('calls with the old one are refused'),
  },
  'security-alternative-added': {
    when: 'Another credential is accepted too',
    in: 'document',
    before: SECURITY('[{ key: [] }]'),
    after: SECURITY('[{ key: [] }, { other: [] }]'),
    ...additive('the client sends the first, as before'),
  },
  'security-alternative-removed': {
    when: 'A credential that the client does not send is accepted no longer',
    in: 'document',
    before: SECURITY('[{ key: [] }, { other: [] }]'),
    after: SECURITY('[{ key: [] }]'),
    ...additive('the client sends the first, as before'),
  },
  'security-scheme-changed': {
    when: 'A credential is another kind of thing, or travels outside of the headers',
    in: 'document',
    before: SCHEME(KEY),
    after: SCHEME('type: apiKey, in: query, name: key'),
    ...breaking('calls that send it as before are refused'),
  },
  'security-header-changed': {
    when: 'A credential travels in another header',
    in: 'document',
    before: SCHEME(KEY),
    after: SCHEME('type: apiKey, in: header, name: x-key'),
    ...onWire('installed versions are refused'),
  },
  'security-scope-added': {
    when: 'A scope is asked for',
    in: 'document',
    before: SCHEME(OAUTH, '[{ key: [read] }]'),
    after: SCHEME(OAUTH, '[{ key: [read, write] }]'),
    ...breaking('credentials without it are refused'),
  },
  'security-scope-removed': {
    when: 'A scope is asked for no longer',
    in: 'document',
    before: SCHEME(OAUTH, '[{ key: [read, write] }]'),
    after: SCHEME(OAUTH, '[{ key: [read] }]'),
    ...additive('credentials with it are still accepted'),
  },
  'security-words-changed': {
    when: 'The description of a credential',
    in: 'document',
    before: SCHEME(KEY),
    after: SCHEME(`${KEY}, description: A key.`),
    ...WORDS,
  },
} as const satisfies Readonly<Record<string, CallRule>>;
