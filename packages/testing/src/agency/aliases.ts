import type { Handlers } from './answer.ts';
import { idOf, type Input } from './input.ts';
import { sorted } from './page.ts';
import { found, Refusal } from './refusal.ts';
import type { Alias, State } from './state.ts';

/** The document has 1, 2 and 3, and does not say what they mean. */
const ENABLED = 1;
const DISABLED = 2;

type Store = (state: State) => Map<string, Alias>;

/** The aliases of the agency, local and public. */
export const aliases: Handlers = {
  ...handlersOf((state) => state.localAliases, 'LocalAlias'),
  ...handlersOf((state) => state.publicAliases, 'PublicAlias'),
};

function handlersOf(store: Store, name: string): Handlers {
  const aliasIn = (input: Input, state: State): Alias => found(store(state).get(idOf(input)), 'alias with this id');
  const mustBeFree = (input: Input, state: State): void => {
    if (store(state).has(idOf(input))) throw new Refusal('There is an alias with this id already.', 409);
  };
  return {
    [`check${name}Availability`]: mustBeFree,
    [`create${name}`]: (input, state) => {
      mustBeFree(input, state);
      const alias = { id: idOf(input), displayName: input.displayName, state: ENABLED };
      store(state).set(alias.id, alias);
      return { fields: { ...alias } };
    },
    [`get${name}`]: (input, state) => ({ fields: { ...aliasIn(input, state) } }),
    [`list${name}es`]: (input, state) => ({ rows: sorted(store(state).values(), input).filter((alias) => isAskedFor(alias, input)).map((alias) => ({ ...alias })) }),
    [`enable${name}`]: (input, state) => void (aliasIn(input, state).state = ENABLED),
    [`disable${name}`]: (input, state) => void (aliasIn(input, state).state = DISABLED),
    [`delete${name}`]: (input, state) => void store(state).delete(aliasIn(input, state).id),
  };
}

function isAskedFor(alias: Alias, { id, displayName = '', state }: Input): boolean {
  const name = (alias.displayName ?? '').toLowerCase();
  return (id === undefined || alias.id === id) && name.includes(displayName.toLowerCase()) && (state === undefined || state.includes(alias.state));
}
