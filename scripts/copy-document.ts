// Part of the build of packages/testing: the mock ships the document that the client was generated from.
import { copyFile } from 'node:fs/promises';

await copyFile(
  new URL('../openapi/openapi.json', import.meta.url),
  new URL('../packages/testing/dist/openapi.json', import.meta.url),
);
