import { createClient, type UserConfig } from '@hey-api/openapi-ts';
import type { Catalog } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { HEADER } from '../emit/header.ts';
import { inputDate } from '../plugins/input-date.ts';
import { openEnum } from '../plugins/open-enum.ts';
import { sdkPlugin } from '../plugins/sdk.ts';
import { markInputDates } from './mark-input-dates.ts';

/** The one generator configuration: types.gen.ts (hey-api's) and sdk.gen.ts (our plugin) into `folder`. */
export async function runHeyApi(document: JsonObject, catalog: Catalog, folder: string): Promise<void> {
  // A copy: the dates are marked for hey-api alone, which resolves references in place.
  const input = structuredClone(document);
  markInputDates(input);
  const config = {
    input,
    logs: { file: false, level: 'silent' },
    output: {
      clean: false,
      entryFile: false,
      fileName: { suffix: '.gen' },
      header: [HEADER],
      // tsc rewrites it to .js in what is published.
      module: { extension: '.ts' },
      path: folder,
      tsConfigPath: null,
    },
    plugins: [{ name: '@hey-api/typescript', '~resolvers': { enum: openEnum, string: inputDate } }, sdkPlugin(catalog)],
  };
  await createClient(config as unknown as UserConfig);
}
