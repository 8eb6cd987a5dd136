import type { AgencyView } from '../control.ts';
import { Copy } from '../parts/copy.tsx';
import { Section } from '../parts/section.tsx';
import { clip } from '../foreign.ts';

/** What a client needs to reach this agency. */
export function Connect({ agency }: { readonly agency: AgencyView }) {
  const { baseUrl, secretKey, token } = agency;
  const facts = [
    ['Base URL', baseUrl],
    ['Secret key', secretKey],
    ['Studio token', token],
  ] as const;
  return (
    <Section title="Connect a client">
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{clip(value, 200)}</code>
              <Copy text={value} what={name.toLowerCase()} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
