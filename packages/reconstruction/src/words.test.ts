import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { buildDocument } from '@one37id/agency-openapi/build';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { operationKey } from '@one37id/agency-openapi/document';
import { readImportAdaptations } from '@one37id/agency-openapi/provenance';
import { expect, it } from 'vitest';

const openapi = fileURLToPath(new URL('../../../openapi/', import.meta.url));

it('every field that a caller gives has words, the page’s or ours, and tells its limits', async () => {
  const { document, unnamed } = await buildDocument({
    upstreamFile: join(openapi, 'upstream.json'),
    overlayDir: join(openapi, 'overlays'),
  });
  // Of an operation that no overlay names yet, nobody has looked at the words.
  const named = readCatalog(document).operations.filter(
    ({ tag, summary }) => !unnamed.includes(operationKey(tag, summary)),
  );
  const fields = named.flatMap(({ id, fields: own }) => own.map((field) => ({ id, ...field })));
  expect(fields.length).toBeGreaterThan(150);
  // What else a vendor's document takes has the words that the vendor gives; the import tells of those that have none.
  const isTheirs = (await readImportAdaptations(join(openapi, 'provenance.json'))) !== undefined;
  expect(fields.filter(({ description }) => description === undefined && !isTheirs)).toEqual([]);
  const told = (id: string, name: string) =>
    fields.find((field) => field.id === id && field.name === name)?.description;
  expect(told('issueCredentialByAgentId', 'agentId')).toMatch(/Exactly 36 characters\.$/);
  expect(told('issueCredentialByAgentId', 'expiryDate')).toMatch(
    /which is not when the credentials end.*with its offset/,
  );
  expect(told('listConnections', 'rowsPerPage')).toMatch(/At least 0\.$/);
  expect(told('revokeCredentials', 'isNotifyHolder')).toMatch(/Default: `false`\.$/);
});
