import { createClient, type UserConfig } from '@hey-api/openapi-ts';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { HEADER } from '../emit/header.ts';
import { GenerateError } from './generate-error.ts';
import { type Described, type TypesInput, typesInput } from './types-input.ts';

/**
 * The one generator configuration: types.gen.ts into `folder`.
 *
 * @throws {GenerateError} with what hey-api had against the document.
 */
export async function runHeyApi(
  document: JsonObject,
  described: Described,
  folder: string,
  taken: ReadonlySet<string>,
): Promise<TypesInput> {
  const input = typesInput(document, described, taken);
  const config = {
    input: input.document,
    logs: { file: false, level: 'silent' },
    output: {
      clean: false,
      entryFile: false,
      fileName: { suffix: '.gen' },
      header: [HEADER.text],
      // tsc rewrites it to .js in what is published.
      module: { extension: '.ts' },
      path: folder,
      tsConfigPath: null,
    },
    // Names come in as they are to be.
    plugins: [{ name: '@hey-api/typescript', case: 'preserve' }],
  };
  try {
    await createClient(config as unknown as UserConfig);
  } catch (error) {
    throw new GenerateError(`the types of this document could not be generated: ${reasonOf(error)}`, { cause: error });
  }
  return input;
}

/** hey-api hides what happened in `originalError.error` and leaves the message empty. */
function reasonOf(error: unknown): string {
  const { originalError } = Object(error) as { originalError?: unknown };
  if (originalError !== undefined) return reasonOf(Object(originalError).error ?? originalError);
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
