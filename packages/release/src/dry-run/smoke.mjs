// Runs in an empty project in which the packed client was installed: every entry must load on this Node, and a call
// must come back as a value, a refusal as an error. Plain JavaScript, for Nodes that run nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const NAME = '@one37id/agency';
const manifest = JSON.parse(readFileSync(`node_modules/${NAME}/package.json`, 'utf8'));
const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith('.json'));
for (const entry of entries) await load(NAME + entry.slice(1));

const { Agency, isAgencyApiError } = await import(NAME);
const server = createServer((request, response) => {
  const refused = request.headers.hash !== 'key';
  const body = refused
    ? { isSuccessfull: false, errorCode: 'E1', message: 'no' }
    : { isSuccessfull: true, result: 'https://agency.example.com/i' };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
try {
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  assert.equal(await new Agency({ baseUrl, secretKey: 'key' }).invitations.url(), 'https://agency.example.com/i');
  const refusal = await new Agency({ baseUrl, secretKey: 'other' }).invitations.url().catch((error) => error);
  assert.ok(isAgencyApiError(refusal), String(refusal));
} finally {
  server.close();
  server.closeAllConnections();
}
console.log(`${NAME} ${manifest.version} works on Node ${process.version}: ${entries.join(' ')}`);

async function load(entry) {
  try {
    await import(entry);
  } catch (error) {
    // An entry for users of an optional peer is for them alone.
    const optional = Object.keys(manifest.peerDependenciesMeta ?? {});
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !optional.some((name) => error.message.includes(`'${name}`)))
      throw error;
  }
}
