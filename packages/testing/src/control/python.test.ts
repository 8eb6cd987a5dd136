import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import * as sdk from '@one37id/agency/operations';
import type { Operation } from '@one37id/agency';
import { beforeAll, expect, it } from 'vitest';
import { handlers } from '../operations/handlers.ts';
import { useAgency } from '../testing/use-agency.ts';

const bench = useAgency();

/** A test that somebody writes in Python, with nothing but its standard library. */
const TEST = `
import json, os, unittest, urllib.request

CONTROL = os.environ['MOCK'] + '/__agency'

def ask(method, url, body=None, headers={}):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {'content-type': 'application/json', **headers}, method=method)
    with urllib.request.urlopen(request) as answer:
        text = answer.read()
        return json.loads(text) if text else None

class Story(unittest.TestCase):
    def test_a_credential_is_accepted_and_proved(self):
        agency = ask('GET', CONTROL)
        key = {'hash': agency['secretKey']}
        operations = json.loads(os.environ['OPERATIONS'])
        def call(name, body=None):
            method, path = operations[name]
            return ask(method, agency['baseUrl'] + path, body, key)['result']
        ada = ask('POST', CONTROL + '/people', {'name': 'Ada'})
        me = CONTROL + '/people/' + ada['agentId']
        ask('POST', me + '/scan', {'link': call('getConnectUrl')})
        call('issueCredentialByAgentId', {'agentId': ada['agentId'], 'payload': [{'schemaId': 'https://agency.example.com/schemas/email', 'attributes': [{'key': 'email', 'value': 'ada@example.com'}]}]})
        [offer] = ask('GET', me)['offers']
        ask('POST', me + '/offers/' + offer['id'] + '/accept')
        call('sendProofRequestByAgentId', {'agentId': ada['agentId'], 'payload': {'name': 'Email', 'credentials': [{'name': 'email', 'attributes': [{'name': 'email'}]}]}})
        [request] = ask('GET', me)['proofRequests']
        shown = ask('POST', me + '/proof-requests/' + request['id'] + '/answer')['shown']
        self.assertEqual(shown[0]['attributes'], [{'key': 'email', 'value': 'ada@example.com'}])
        stream = urllib.request.Request(CONTROL + '/events?after=0', headers={'accept': 'text/event-stream'})
        with urllib.request.urlopen(stream, timeout=30) as events:
            lines = (line.decode().strip() for line in events)
            self.assertEqual(next(line for line in lines if line.startswith('event: proof.')), 'event: proof.requested')

unittest.main()
`;

beforeAll(() => {
  if (spawnSync('python3', ['--version']).status === 0) return;
  const install = ['install', '-q', '-y', '--no-install-recommends', 'python3'];
  for (const args of [['update', '-q'], install])
    spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (spawnSync('python3', ['--version']).status !== 0)
    throw new Error('cannot run here: there is no python3; on Debian, `apt-get install python3` as root');
}, 600_000);

/** Runs it, and gives what `unittest` says. */
async function runPython(program: string): Promise<string> {
  const operations = Object.entries(sdk).flatMap(([name, value]) =>
    name.endsWith('Operation') && Object.hasOwn(handlers, (value as Operation).id) ? [value as Operation] : [],
  );
  const env = {
    ...process.env,
    MOCK: new URL(bench.mock.baseUrl).origin,
    OPERATIONS: JSON.stringify(Object.fromEntries(operations.map(({ id, method, path }) => [id, [method, path]]))),
  };
  const child = spawn('python3', ['-'], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  child.stdin.end(program);
  const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return said;
}

it('a test in Python does all of it', async () => {
  expect(await runPython(TEST)).toMatch(/Ran 1 test[^]*OK/);
});

it('every operation acts, and what it did is seen from outside', async () => {
  const program = await readFile(new URL('testing/every-operation.py', import.meta.url), 'utf8');
  expect(await runPython(program)).toMatch(/Ran 9 tests[^]*OK/);
});
