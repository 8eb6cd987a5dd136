import type { Snapshot } from '@one37id/agency-testing';
import { contract } from './generated/contract.gen.ts';

type Row = Record<string, unknown>;

const DATE = '2026-01-31T12:00:00.000Z';

/** Every text that stands under one of these names in an input of the contract. */
function inputs(...names: readonly string[]): readonly string[] {
  const found = contract.flatMap(({ input }) => names.flatMap((name) => [input[name]].flat()));
  return [...new Set(found.filter((value): value is string => typeof value === 'string'))];
}

function inputsOf(resource: string, ...names: readonly string[]): readonly string[] {
  const found = contract
    .filter((row) => row.resource === resource)
    .flatMap(({ input }) => names.flatMap((name) => [input[name]].flat()));
  return [...new Set(found.filter((value): value is string => typeof value === 'string'))];
}

/**
 * What an agency must remember so that each call of the contract has whom and what it speaks of: people, credentials,
 * aliases, runs, all with the ids that stand in the document's examples.
 */
export function rememberedFor(operation: string, empty: Snapshot): Snapshot {
  const [first, ...more] = contract
    .flatMap(({ resource, input }) => (resource === 'connections' ? [] : [input['agentId']]))
    .filter((id): id is string => typeof id === 'string');
  const ids = [...new Set([first ?? '', ...more, ...inputsOf('connections', 'id', 'agentId')])];
  const aliases = [...new Set([...inputs('agentAlias'), ...inputsOf('connections', 'alias')])];
  const at = <Value>(list: readonly Value[], index: number, otherwise: string): Value | string =>
    list[index] ?? otherwise;
  const people: Row[] = Array.from({ length: Math.max(ids.length, aliases.length) }, (_, index) => ({
    agentId: at(ids, index, `agent-${index}`),
    name: `Person ${index}`,
    alias: at(aliases, index, `::person-${index}`),
    did: at(inputs('did'), index, `did:example:${index}`),
    linkedDomain: at(inputs('linkedDomain'), index, `person-${index}.example`),
    invitation: at(inputsOf('connections', 'url'), index, `https://person-${index}.example/invitation`),
    createdDate: DATE,
  }));
  const connections = people.map(({ agentId, alias, did, name }) => ({
    agentId,
    alias,
    did,
    displayName: name,
    contactType: 1,
    createdDate: DATE,
    withStageAccess: false,
  }));
  const credentials = inputsOf('credentials', 'id').map((id) => ({
    id,
    agentId: people[0]?.['agentId'],
    schemaId: 's',
    format: 'w3c',
    attributes: [{ key: 'email', value: 'x' }],
    issuedDate: DATE,
    requestId: 'r',
    isRevoked: false,
    isSuspended: false,
  }));
  const agencyOffers = inputsOf('credentialOffers', 'id').map((id) => ({
    id,
    agentId: people[0]?.['agentId'],
    attributes: [],
    createdDate: DATE,
    schemaId: 's',
    state: 'pending',
  }));
  const aliasesOf = (resource: string): Row[] =>
    /^(create|check)/.test(operation)
      ? []
      : inputsOf(resource, 'id').map((id) => ({ id, state: 1, createdDate: DATE }));
  const registry = operation.startsWith('create')
    ? []
    : inputs('aliasKey').map((key) => ({ key, value: 'v', agentId: people[0]?.['agentId'] }));
  const [version] = inputs('workflowVersion');
  const flows = inputs('workflow', 'workflowName').map((name) => ({
    name,
    version,
    isStatic: true,
    waits: [],
    isPublished: false,
  }));
  const runs = inputs('instanceId').map((instanceId) => ({
    instanceId,
    workflow: flows[0]?.name ?? '',
    payload: {},
    createdDate: DATE,
    state: 'waiting',
    waiting: { point: inputs('invocationPoint')[0] ?? '', correlationId: inputs('correlationId')[0] },
    history: [],
  }));
  const sessions = inputs('sessionId').map((sessionId) => ({
    sessionId,
    kind: 'signIn',
    url: 'https://agency.example.com/sign-in',
    createdDate: DATE,
    state: 'pending',
  }));
  const invites = inputs('inviteId').map((id) => ({
    id,
    roles: [],
    url: 'https://agency.example.com/invite',
    createdDate: DATE,
    state: 'pending',
  }));
  return {
    ...empty,
    tables: {
      people,
      connections,
      credentials,
      agencyOffers,
      localAliases: aliasesOf('localAliases'),
      publicAliases: aliasesOf('publicAliases'),
      registry,
      flows,
      runs,
      sessions,
      invites,
    },
  };
}
