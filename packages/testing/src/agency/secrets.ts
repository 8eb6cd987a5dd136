import type { MockDocument } from '../mock-row.ts';
import type { Asked } from '../serve.ts';

/** What opens the operations of the agency and of the Studio, by the name of the document's security scheme. */
export type Secrets = Readonly<Record<string, string>>;

/**
 * Leaves out a credential that is not the right one, so that a wrong one is refused as a missing one is.
 */
export function keepRight({ components }: MockDocument, secrets: Secrets, { headers, ...asked }: Asked): Asked {
  const expected = Object.entries(components?.securitySchemes ?? {}).map(([scheme, { type, name = '' }]) =>
    type === 'apiKey' ? [name.toLowerCase(), secrets[scheme]] : ['authorization', `Bearer ${secrets[scheme]}`],
  );
  const wrong = new Set(expected.filter(([name = '', value]) => headers[name] !== value).map(([name]) => name));
  return { ...asked, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !wrong.has(name))) };
}
