import type { Emulator } from '../emulator/emulator.ts';
import { canonical } from '../state/canonical-alias.ts';

/** With the name of whom it is about, as far as that is known: an id tells nobody anything. */
export function named<Row extends object>(
  { state: { tables } }: Emulator,
  row: Row,
  from: object,
): Row & { readonly person?: string } {
  const { holder, agentId = holder, agentAlias } = from as Readonly<Record<string, unknown>>;
  const name =
    tables.people.get(text(holder ?? agentId))?.name ??
    tables.connections.get(text(agentId))?.displayName ??
    tables.people.first('alias', canonical(text(agentAlias)))?.name;
  return name === undefined ? row : { ...row, person: name };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
