import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { checkDocument, DocumentError, type OpenApiDocument, parseText } from '@one37id/agency-openapi/document';

const run = promisify(execFile);

/**
 * Reads a document as it was last committed.
 *
 * @param root - The repository's root folder.
 * @param file - Path in the repository, with `/`.
 * @throws {DocumentError} when git does not have it, or when it is no usable document.
 */
export async function loadCommitted(root: string, file: string): Promise<OpenApiDocument> {
  const name = `${file} at git HEAD`;
  const text = await run('git', ['show', `HEAD:${file}`], { cwd: root, maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout }) => stdout,
    () => {
      throw new DocumentError(name, '#', 'is not there to compare with: commit it, or name two files');
    },
  );
  return checkDocument(parseText(text, name), name);
}
