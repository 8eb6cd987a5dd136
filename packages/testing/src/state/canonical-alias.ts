import { AgentAlias } from '@one37id/agency';

/** The one spelling of an alias: `::ada` and `:alias:ada` name the same. A text that is none stays as it is. */
export function canonical(alias: string): string {
  try {
    return AgentAlias.format(AgentAlias.parse(alias));
  } catch {
    return alias;
  }
}
