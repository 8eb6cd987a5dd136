import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { AgencyError, isAgencyError } from '../../src/index.ts';
import { sent } from './agency.ts';
import { BAD_VALUES, SECRET } from './bad-values.ts';
import { BASES, type Entrance, findEntrances, publicModules } from './find-entrances.ts';

// Drawn from the exports: what is added to a package is tried here without being named.
const found = await findEntrances();
const entrances = new Set(found.values());

test('every public function is an entrance', async () => {
  const functions = (await publicModules()).flatMap(([name, module]) =>
    Object.entries(module).flatMap(([key, value]) => (typeof value === 'function' ? [`${name}.${key}`] : [])),
  );
  const names = [...found.keys()].map((name) => name.replace(/^new /, ''));
  expect(functions.length).toBeGreaterThan(120);
  expect(functions.filter((name) => !names.includes(name))).toEqual([]);
  // What they give is one too.
  for (const part of [
    'createClient().call',
    'createClient().with',
    'Agency#with',
    'ConnectionsResource#list().toArray',
    'ConnectionsResource#list().pages',
    'defineCredential().of',
    'AgentAlias.parse',
    'routesFromDocument().find',
    'QrImage#save',
    'receiveWebhooks()',
    'openTelemetry().call',
    'openTelemetry().attempt',
  ]) {
    expect(
      names.filter((name) => name.endsWith(`.${part}`)),
      part,
    ).not.toEqual([]);
  }
});

describe.each(Object.entries(BAD_VALUES))('given %s', (_, make) => {
  test(
    'every entrance gives a value or throws an error of ours, with the right outcome and no secret',
    { timeout: 120_000 },
    async () => {
      const wrong: string[] = [];
      for (const entrance of entrances)
        for (const args of argumentsWith(make)) wrong.push(...(await problemsOf(entrance, args)));
      expect([...new Set(wrong)]).toEqual([]);
    },
  );
});

/** The bad value alone, everywhere, and in each place of what is right otherwise. */
function argumentsWith(make: () => unknown): readonly (readonly unknown[])[] {
  const inPlaces = BASES.flatMap((base) =>
    base.map((_, place) => base.map((good, at) => (at === place ? make() : good))),
  );
  return [[make()], [make(), make(), make(), make()], ...inPlaces];
}

async function problemsOf({ name, enter }: Entrance, args: readonly unknown[]): Promise<readonly string[]> {
  sent.count = 0;
  let thrown: unknown;
  try {
    await read(enter(args));
    return [];
  } catch (error) {
    thrown = error;
  }
  if (!isAgencyError(thrown) || !(thrown instanceof AgencyError)) return [`${name}: threw ${shown(thrown)}`];
  const text = `${thrown.stack} ${JSON.stringify(thrown)} ${inspect(thrown, { depth: Infinity, showHidden: true })} ${inspect(thrown.cause)}`;
  return [
    ...(text.includes(SECRET) ? [`${name}: tells the secret: ${text}`] : []),
    ...((thrown.outcome === 'not-sent') === (sent.count === 0)
      ? []
      : [`${name}: says ${thrown.outcome} after ${sent.count} requests`]),
    ...(sent.count === 0 && thrown.name !== 'AgencyRequestError' ? [`${name}: refused with ${thrown.name}`] : []),
  ];
}

/** Waits for what was given, and reads lists to their end. */
async function read(given: unknown): Promise<void> {
  const isList = typeof given === 'object' && given !== null && Object.prototype.hasOwnProperty.call(given, 'next');
  if (isList) await (given as AsyncGenerator).next();
  else await given;
}

function shown(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.stack).split('\n').slice(0, 3).join(' ') : String(thrown);
  } catch {
    return 'something that cannot be shown';
  }
}
