import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as operations from '../../src/generated/operations.gen.ts';
import { Agency, isAgencyError, type Operation, Studio } from '../../src/index.ts';

const all = Object.values(operations).filter((each): each is Operation => 'returns' in each);
const once = all.filter(({ retry }) => retry === undefined);
const clients = {
  agency: new Agency({ baseUrl: 'https://agency.example.com' }),
  studio: new Studio({ baseUrl: 'https://agency.example.com', token: 'token' }),
};

/** An agency that takes what is sent and ends the connection. */
const server = createServer((request) => request.on('data', () => {}).on('end', () => request.socket.destroy()));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What is checked before it is sent is tried elsewhere. */
const unchecked = ({ checks: _, path, ...operation }: Operation): Operation => ({
  ...operation,
  path: path.replaceAll(/[{}]/g, ''),
});

async function lost(operation: Operation): Promise<unknown> {
  const { port } = server.address() as AddressInfo;
  const client = new Agency({ baseUrl: `http://127.0.0.1:${port}`, secretKey: 'key', maxRetries: 0 }).client;
  const { auth: _, ...open } = unchecked(operation);
  return client.call(open).catch((reason: unknown) => reason);
}

describe.each(once.map((operation) => ({ id: operation.id, operation })))('$id', ({ id, operation }) => {
  test('says in the message whether it may be called again', async () => {
    const error = await lost(operation);
    expect(isAgencyError(error) && error.outcome).toBe('unknown');
    expect(String(error)).toContain(
      `It was sent and may have taken effect: ${operation.mayRepeat === true ? 'you may' : 'check before you'} call it again.`,
    );
  });

  test('frightens nobody into leaving something there that was to go', () => {
    // An offer or a request whose link was lost is of no use to anybody.
    expect(operation.mayRepeat === true).toBe(/^(un)?revoke|^delete|^build|^getFlow/.test(id));
  });
});

describe('docstrings', () => {
  const docs = readFileSync(new URL('../../src/generated/sdk.gen.ts', import.meta.url), 'utf8');
  const said = Array.from(docs.matchAll(/Where the `outcome` is unknown, (.*)\.\n/g), ([, advice = '']) => advice);

  test('of all that is sent once say what to do', () => {
    expect(said).toHaveLength(once.length);
  });

  test('name methods that there are', () => {
    const named = said.flatMap((advice) => Array.from(advice.matchAll(/`(\w+)\.(\w+)`/g), ([, ...names]) => names));
    expect(named.length).toBeGreaterThan(10);
    for (const [resource = '', method = ''] of named) {
      const owner = Object.values(clients).find((client) => resource in client) ?? {};
      expect(Reflect.get(Object(Reflect.get(owner, resource)), method), `${resource}.${method}`).toBeTypeOf('function');
    }
  });
});
