import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { collect } from './collect.ts';
import { type Classify, facetFindings } from './facet-findings.ts';
import { single } from './facets.ts';
import type { DiffWebhook } from './match-webhooks.ts';
import { type Parameter, readParameters } from './read-parameters.ts';
import type { SchemaComparer } from './schema-comparer.ts';

/** What comes beside the payload: headers, mostly, such as the one of a signature. */
export function compareWebhookParameters(comparer: SchemaComparer, webhooks: Both<DiffWebhook>): readonly Finding[] {
  const before = readParameters(comparer.documents.before, webhooks.before);
  const after = readParameters(comparer.documents.after, webhooks.after);
  return [...new Map([...before, ...after])].flatMap(([key, either]): readonly Finding[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const name = `The ${either.in} parameter \`${either.name}\``;
    if (was !== undefined && is !== undefined) return compareParameter(comparer, name, { before: was, after: is });
    return [
      {
        ...ruled(
          was === undefined
            ? { kind: 'webhook-parameter-added', what: `${name} is new` }
            : { kind: 'webhook-parameter-removed', what: `${name} is removed` },
        ),
        direction: 'response',
        pointers: {
          before: was?.pointer ?? webhooks.before.pointer,
          after: is?.pointer ?? webhooks.after.pointer,
        },
        before: was?.value,
        after: is?.value,
      },
    ];
  });
}

function compareParameter(comparer: SchemaComparer, name: string, { before, after }: Both<Parameter>) {
  const classify: Readonly<Record<string, Classify>> = {
    required: ({ after: is }) =>
      is === true
        ? { kind: 'webhook-parameter-required', what: `${name} is always there`, at: ['required'] }
        : { kind: 'webhook-parameter-optional', what: `${name} may be absent now`, at: ['required'] },
  };
  const facets = ({ required }: Parameter) => ({ required: single(required) });
  return [
    ...facetFindings({ before, after }, { before: facets(before), after: facets(after) }, classify, 'response'),
    ...collect(comparer.compare({ before: before.schema, after: after.schema }, 'response')),
  ];
}
