import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CatalogWebhook, readCatalog, readWebhooks } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { emitApiMarkdown } from '../emit/api-markdown.ts';
import { emitClients } from '../emit/clients.ts';
import { emitContract } from '../emit/contract.ts';
import { emitDocument } from '../emit/document.ts';
import { emitExports } from '../emit/exports.ts';
import type { GeneratedModule } from '../emit/module.ts';
import { emitOperations } from '../emit/operations.ts';
import { emitResources } from '../emit/resources.ts';
import { emitRoutes } from '../emit/routes.ts';
import { emitSchemas } from '../emit/schemas.ts';
import { emitSdk } from '../emit/sdk.ts';
import { ShownTypes } from '../emit/shown-types.ts';
import { emitValidators } from '../emit/validators.ts';
import { emitWebhooks } from '../emit/webhooks.ts';
import { checkModule } from './check-module.ts';
import { checkTypes } from './check-types.ts';
import { GenerateError } from './generate-error.ts';
import { polishTypes } from './polish-types.ts';
import { runHeyApi } from './run-hey-api.ts';
import { readFolder } from './read-folder.ts';

const CLIENT = 'packages/client/src/generated';
const TYPES = `${CLIENT}/types.gen.ts`;
const CONTRACT = 'packages/contract-tests/src/generated';

/** Everything that is generated: single files, and folders that hold nothing else. Paths from the repository's root. */
export interface Outputs {
  readonly files: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What got another name than the document's, for the maintainer. */
  readonly notes: readonly string[];
}

export interface RenderOptions {
  /** Where temporary files go. Default: the system's folder for them. */
  readonly temporary?: string | undefined;
  /** What the client's own code exports: no type gets such a name. Default: nothing. */
  readonly taken?: ReadonlySet<string>;
}

/**
 * Renders all output of a built document, and checks that each file is what was meant: no text of the document has
 * become code. Touches nothing outside a temporary folder.
 *
 * @throws {GenerateError} when a file holds more, less or something else.
 */
export async function render(
  document: JsonObject,
  documentText: string,
  { temporary = tmpdir(), taken = new Set() }: RenderOptions = {},
): Promise<Outputs> {
  const catalog = readCatalog(document);
  const webhooks = readWebhooks(document);
  const folder = await mkdtemp(join(temporary, 'agency-generate-'));
  try {
    const input = await runHeyApi(document, { catalog, webhooks }, folder, taken);
    const written = await readFolder(folder);
    const types = written.get('types.gen.ts');
    if (types === undefined || written.size > 1)
      throw new GenerateError(
        `types.gen.ts was meant, and hey-api has made ${[...written.keys()].join(', ') || 'nothing'}; nothing was written`,
      );
    const typesText = input.restore(polishTypes(types, input.requests));
    const shown = new ShownTypes(typesText);
    const modules = new Map<string, GeneratedModule>([
      [`${CLIENT}/clients.gen.ts`, emitClients(catalog)],
      [`${CLIENT}/document.gen.ts`, emitDocument(catalog, documentText)],
      [`${CLIENT}/exports.gen.ts`, emitExports({ hasWebhooks: webhooks.length > 0 })],
      [`${CLIENT}/operations.gen.ts`, emitOperations(catalog)],
      [`${CLIENT}/resources.gen.ts`, emitResources(catalog, shown)],
      [`${CLIENT}/routes.gen.ts`, emitRoutes(catalog)],
      [`${CLIENT}/schemas.gen.ts`, emitSchemas(catalog, document)],
      [`${CLIENT}/sdk.gen.ts`, emitSdk(catalog, shown)],
      [TYPES, { ...input.meant, text: typesText }],
      [`${CLIENT}/validators.gen.ts`, emitValidators(catalog, document)],
      [`${CONTRACT}/contract.gen.ts`, emitContract(catalog, document)],
      ...(webhooks.length === 0 ? [] : [[`${CLIENT}/webhooks.gen.ts`, emitWebhooks(webhooks)] as const]),
    ]);
    for (const [file, module] of modules) checkModule(file, module.text, module);
    checkTypes(TYPES, typesText, input.texts);
    const filesOf = (path: string) =>
      new Map(
        [...modules].flatMap(([file, { text }]) =>
          file.startsWith(`${path}/`) ? [[file.slice(path.length + 1), text]] : [],
        ),
      );
    return {
      files: new Map([
        ['openapi/openapi.json', documentText],
        ['packages/client/api.md', emitApiMarkdown(catalog, shown, webhooks)],
      ]),
      folders: new Map([CLIENT, CONTRACT].map((path) => [path, filesOf(path)])),
      notes: [...input.notes, ...notesOf(webhooks)],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Names that come from the document's own may change with it; those of overlays do not. */
function notesOf(webhooks: readonly CatalogWebhook[]): readonly string[] {
  return webhooks
    .filter(({ isNamed }) => !isNamed)
    .map(({ event, pointer }) => `${pointer} is the event '${event}': give it a name in an overlay ('x-agency.event')`);
}
