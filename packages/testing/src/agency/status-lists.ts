import type { Answer, Handlers } from './answer.ts';
import type { Credential } from './credential.ts';
import { credentialIn } from './credentials.ts';
import { idOf, idsOf, type Input } from './input.ts';
import type { State } from './state.ts';

export const statusLists: Handlers = {
  checkCredentialStatus: (input, state) => ({ value: credentialIn(state, idOf(input)).lists.has(purposeOf(input)) }),
  revokeCredentials: (input, state) => add(input, named(input, state)),
  revokeMatchingCredentials: (input, state) => add(input, matching(input, state)),
  unrevokeCredentials: (input, state) => remove(input, named(input, state)),
  unrevokeMatchingCredentials: (input, state) => remove(input, matching(input, state)),
};

function purposeOf({ purpose = 'revocation' }: Input): NonNullable<Input['purpose']> {
  return purpose;
}

/** All or none. */
function named(input: Input, state: State): readonly Credential[] {
  return idsOf(input).map((id) => credentialIn(state, id));
}

function matching({ schemaId, attributes = [] }: Input, { credentials }: State): readonly Credential[] {
  return [...credentials.values()].filter((one) => (schemaId === undefined || one.schemaId === schemaId) && one.matches(attributes));
}

/** The result is the number of credentials that are on the list now and were not before. */
function add(input: Input, credentials: readonly Credential[]): Answer {
  const changed = new Set(credentials.filter(({ lists }) => !lists.has(purposeOf(input))));
  for (const { lists } of changed) lists.add(purposeOf(input));
  return { value: changed.size };
}

function remove(input: Input, credentials: readonly Credential[]): Answer {
  return { value: credentials.filter(({ lists }) => lists.delete(purposeOf(input))).length };
}
