import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { emitApiMarkdown } from '../emit/api-markdown.ts';
import { emitContract } from '../emit/contract.ts';
import { emitDocument } from '../emit/document.ts';
import { emitOperations } from '../emit/operations.ts';
import { emitResources } from '../emit/resources.ts';
import { emitRoutes } from '../emit/routes.ts';
import { emitValidators } from '../emit/validators.ts';
import { runHeyApi } from './run-hey-api.ts';
import { readFolder } from './stage.ts';

/** Everything that is generated: single files, and folders that hold nothing else. Paths from the repository's root. */
export interface Outputs {
  readonly files: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Renders all output of a built document. Touches nothing outside a temporary folder. */
export async function render(document: JsonObject, documentText: string): Promise<Outputs> {
  const catalog = readCatalog(document);
  const folder = await mkdtemp(join(tmpdir(), 'agency-generate-'));
  try {
    await runHeyApi(document, catalog, folder);
    const client = await readFolder(folder);
    client.set('document.gen.ts', emitDocument(catalog, documentText));
    client.set('operations.gen.ts', emitOperations(catalog));
    client.set('resources.gen.ts', emitResources(catalog));
    client.set('routes.gen.ts', emitRoutes(catalog));
    client.set('validators.gen.ts', emitValidators(catalog, document));
    return {
      files: new Map([
        ['openapi/openapi.json', documentText],
        ['packages/client/api.md', emitApiMarkdown(catalog)],
      ]),
      folders: new Map([
        ['packages/client/src/generated', client],
        ['packages/contract-tests/src/generated', new Map([['contract.gen.ts', emitContract(catalog, document)]])],
      ]),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
