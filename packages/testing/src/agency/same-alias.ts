import { AgentAlias } from '@one37id/agency';

/** Whether two aliases name the same: `::ada` and `:alias:ada` do. */
export function sameAlias(one: string, other: string): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** The one spelling of an alias; a text that is none stays as it is. */
export function canonical(alias: string): string {
  try {
    return AgentAlias.format(AgentAlias.parse(alias));
  } catch {
    return alias;
  }
}
