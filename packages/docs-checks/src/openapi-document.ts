import { readCatalog } from '@one37id/agency-openapi/catalog';
import { checkDocument, parseText } from '@one37id/agency-openapi/document';
import { textOf } from './documents.ts';

const FILE = 'openapi/openapi.json';

/** What the client is generated from. */
export const document = checkDocument(parseText(textOf(FILE), FILE), FILE);
export const catalog = readCatalog(document);
