import { resourcesOf } from '@one37id/agency-openapi/catalog';
import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { catalog } from './openapi-document.ts';
import { typeCheck } from './type-check.ts';
import { writeModules } from './write-modules.ts';

// The likeliest mistakes, and what the compiler says of each: the first line is what an editor shows, so what helps
// must be in it.
const FILE = 'packages/client/README.md';
const withoutInput = resourcesOf(catalog).flatMap(({ client, name, methods }) =>
  methods.flatMap((method) =>
    client === 'agency' && method.operations.every(({ fields }) => fields.length === 0)
      ? [`agency.${name}.${method.name}`]
      : [],
  ),
);
const mistakes = [
  {
    name: 'a field that is misspelt',
    given: "await agency.credentials.issue({ agentID: '7c9e6679-7425-40de-944b-e07fc1f90ae7', payload });",
    want: /'agentID' does not exist .* Did you mean to write 'agentId'\?/,
  },
  {
    name: 'a word that the field does not take',
    given: "await agency.credentials.revoke({ id: ['a'], purpose: 'revoke' });",
    want: /'"revoke"' is not assignable to type '"revocation" \| "suspension"'/,
  },
  {
    name: 'a required field left out',
    given: "await agency.credentials.revoke({ id: ['a'] });",
    want: /Property 'purpose' is missing in type .* but required in type 'RevokeCredentialsInput'/,
  },
  { name: 'no input at all', given: 'await agency.credentials.get();', want: /Expected 1-2 arguments, but got 0/ },
  ...withoutInput.map((method) => ({
    name: `options in the place of the input of ${method}, which takes none`,
    given: `await ${method}({ timeout: 5_000 });`,
    want: /'number' is not assignable to type '"no field, as this takes no input: options are the second argument, after \{\}"'/,
  })),
  {
    name: 'options in the place of the input',
    given: 'await agency.credentials.list({ timeout: 5_000 });',
    want: /'timeout' does not exist in type 'CredentialsListInput'/,
  },
  {
    name: 'an option of the client given to a call',
    given: "await agency.invitations.url({}, { secretKey: 'x' });",
    want: /'secretKey' does not exist in type 'CallOptions'/,
  },
  {
    name: 'an await forgotten',
    given: 'const page = agency.connections.list();\nconsole.log(page.items);',
    want: /Property 'items' does not exist on type 'PagedCall<ConnectionSummary>'/,
  },
  {
    name: 'a field of a result that does not exist',
    given: "const found = await agency.credentials.get({ id: 'a' });\nconsole.log(found.identifier);",
    want: /Property 'identifier' does not exist on type 'Credential'/,
  },
  {
    name: 'a method that does not exist',
    given: 'await agency.credentials.create({});',
    want: /Property 'create' does not exist on type 'Credentials'/,
  },
  {
    name: 'one id where a list is asked for',
    given: "await agency.credentials.revoke({ id: 'a', purpose: 'revocation' });",
    want: /'string' is not assignable to type 'readonly string\[\]'/,
  },
  {
    name: 'a call of the Studio from the agency',
    given: "await agency.localAliases.create({ id: 'a', displayName: 'A' });",
    want: /Property 'localAliases' does not exist on type 'Agency'/,
  },
];
const blocks = mistakes.map(({ given }, index): Block => ({
  file: FILE,
  line: 1_000 * (index + 1),
  lang: 'ts',
  flags: [],
  code: given,
}));

describe('what the compiler says of a likely mistake', () => {
  const errors = typeCheck('mistakes', writeModules('mistakes', blocks));

  test.for(mistakes.map((each, index) => ({ ...each, index })))('$name', ({ index, want }) => {
    const said = errors.filter((error) => Math.floor(Number(/:(\d+):/.exec(error)?.[1]) / 1_000) === index + 1);
    expect(said).toEqual([expect.stringMatching(want)]);
  });
});
