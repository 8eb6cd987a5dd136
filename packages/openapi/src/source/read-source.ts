import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../document/check.ts';
import { stringify } from '../document/canonical.ts';
import { parseText } from '../document/parse-text.ts';
import { readBounded } from './read-bounded.ts';
import { decode } from './read-text.ts';
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
  const { name, bytes } = /^https?:/i.test(from) ? await download(from, options) : await open(from);
  const text = decode(bytes, name);
  const document = checkDocument(parseText(text, name), name);
  const format = /^\uFEFF?\s*[{[]/.test(text) ? 'json' : 'yaml';
  return { name, format, sha256: sha256(bytes), upstream: format === 'json' ? text : stringify(document), document };
}

interface Bytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function download(from: string, options: FetchOptions): Promise<Bytes> {
  if (!URL.canParse(from)) throw new ImportError(`'${from}' is no address.`);
  const url = new URL(from);
  return { name: withoutSecrets(url), bytes: await fetchBytes(url, options) };
}

async function open(from: string): Promise<Bytes> {
  const file = /^file:/i.test(from) ? fileOf(from) : from;
  return { name: basename(file), bytes: await readBounded(file, (reason) => new ImportError(`${file} ${reason}.`)) };
}

function fileOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    throw new ImportError(`'${address}' is no address of a file on this machine.`);
  }
}
