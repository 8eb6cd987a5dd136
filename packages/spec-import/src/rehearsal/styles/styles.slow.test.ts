import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Json, knownOperations } from '@one37id/agency-openapi/normalize';
import { importDocument } from '../../import-document.ts';
import { temporaryRepository } from '../../testing/temporary-repository.ts';
import { currentDocument } from '../current-document.ts';
import { toNestDocument } from '../to-nest-document.ts';
import { STYLES } from './styles.ts';

let root: string;
beforeEach(async () => {
  root = await temporaryRepository();
});
afterEach(() => rm(root, { recursive: true, force: true }));

it.each(Object.entries(STYLES))(
  'what %s would publish comes in: every method stays, and the client compiles',
  { timeout: 120_000 },
  async (_, style) => {
    const current = await currentDocument();
    const document: Json = structuredClone({ ...toNestDocument(current, { extra: false }) });
    style(document);
    const file = join(root, 'agency.json');
    await writeFile(file, JSON.stringify(document));
    const report = await importDocument(root, file);
    expect(report.operations).toMatchObject({
      matched: { length: knownOperations(current.overlays).size },
      added: [],
      removed: [],
    });
    // What an imported document has of the kind by itself stands where its publication moved it.
    expect(report.operations.leftOut.filter(({ route }) => !route.includes('/api-'))).toEqual([]);
    expect(report.problems).toEqual([]);
    expect(report.surface.filter(({ kind }) => kind === 'removed')).toEqual([]);
  },
);
