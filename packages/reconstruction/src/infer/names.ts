import type { PageOperation } from '../page/model.ts';
import { pascal, qualifiersOf, verbOf } from './words.ts';

/** Nouns of the tags that do not name the thing themselves. */
const nouns: Readonly<Record<string, string>> = {
  Connect: 'Connection',
  ARS: 'ArsAlias',
  'BE Engine': 'EngineFlow',
  'Flow Controller': 'Flow',
  'Init Workflow Message': 'Workflow',
  'Metrics - Provided by MetricsModule Library': 'MetricEvent',
  'Studio Authentication.': '',
  'Alias Local Management': 'Alias',
  'Alias External/Public Management.': 'Alias',
  'Studio User Invite Management Using Agency.': 'UserInvite',
};

export const nounOf = ({ tag }: PageOperation): string => nouns[tag] ?? pascal(tag);

/** Rule `body-name`: `IssueCredentialByAgentIdRequest`. */
export function bodyName(operation: PageOperation): string {
  const qualifiers = qualifiersOf(operation).filter((word) => word !== 'qr-code');
  return [verbOf(operation), nounOf(operation), ...qualifiers, 'Request'].map(pascal).join('');
}

/** Rule `example-name`: `simpleActionMessageWithTwoButtons`. */
export function exampleName(description: string): string {
  const name = pascal(description.replace(/^This is an example of (?:a )?|\.$/g, ''));
  return name.charAt(0).toLowerCase() + name.slice(1);
}
