import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../document/check.ts';
import { stringify } from '../document/canonical.ts';
import { DocumentError } from '../document/document-error.ts';
import { parseText } from '../document/parse-text.ts';
import { MAX_BYTES } from './read-text.ts';
import type { OpenApiDocument } from '../document/types.ts';
import { type FetchOptions, fetchBytes, withoutSecrets } from './fetch-bytes.ts';
import { ImportError } from './import-error.ts';
import { sha256 } from './sha256.ts';

/** A document as it came, read and checked. */
export interface Source {
  /** Address or file name, fit to be stored: no credentials, no query, no folders of this machine. */
  readonly name: string;
  readonly format: 'json' | 'yaml';
  /** Of the bytes as they came. */
  readonly sha256: string;
  /** What upstream.json is to hold: a JSON text as it came, byte by byte; YAML as JSON, its keys in their order. */
  readonly upstream: string;
  readonly document: OpenApiDocument;
}

/**
 * Reads a document from a file or an http(s) address.
 *
 * @throws {ImportError} when it cannot be read.
 * @throws {DocumentError} when it is no usable OpenAPI 3.0 or 3.1 document.
 */
export async function readSource(from: string, options: FetchOptions = {}): Promise<Source> {
  const url = /^https?:/i.test(from) ? parseUrl(from) : undefined;
  const name = url === undefined ? basename(from) : withoutSecrets(url);
  const bytes = url === undefined ? await readBytes(from) : await fetchBytes(url, options);
  const text = decode(bytes, name);
  const document = checkDocument(parseText(text, name), name);
  const format = /^\uFEFF?\s*[{[]/.test(text) ? 'json' : 'yaml';
  return { name, format, sha256: sha256(bytes), upstream: format === 'json' ? text : stringify(document), document };
}

function parseUrl(from: string): URL {
  if (!URL.canParse(from)) throw new ImportError(`'${from}' is no address.`);
  return new URL(from);
}

async function readBytes(from: string): Promise<Uint8Array> {
  const file = from.startsWith('file:') ? fileURLToPath(from) : from;
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES)
      throw new ImportError(`${file} has ${size} bytes; documents over ${MAX_BYTES} bytes are refused.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      `${file} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`,
    );
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DocumentError(name, '#', 'is not UTF-8 text');
  }
}
