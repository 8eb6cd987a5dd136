// node packages/codegen/src/bench/measure.ts <times> [file]: generates from a document of so many times the operations,
// in a process of its own, and prints what that took as JSON. Writes the built document to the file, if there is one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuiltDocument, buildFrom } from '@one37id/agency-openapi/build';
import { operationsOf } from '@one37id/agency-openapi/document';
import { NO_ADAPTATIONS } from '@one37id/agency-openapi/normalize';
import { loadOverlays } from '@one37id/agency-openapi/overlay';
import { loadDocument } from '@one37id/agency-openapi/source';
import { collectOften } from '../generate/collect-often.ts';
import { render } from '../generate/render.ts';
import { multiplyDocument } from './multiply-document.ts';

const openapi = fileURLToPath(new URL('../../../../openapi/', import.meta.url));
collectOften();
const steps: Record<string, number> = {};
const { document, text } = await build(Number(process.argv[2] ?? 1));
const { files, folders } = await step('render', () => render(document, text));
if (process.argv[3] !== undefined) writeFileSync(process.argv[3], text);
const texts = [...files.values(), ...[...folders.values()].flatMap((folder) => [...folder.values()])];
console.log(
  JSON.stringify({
    operations: operationsOf(document).length,
    seconds: Object.values(steps).reduce((sum, seconds) => sum + seconds, 0),
    ...steps,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    written: Math.round(texts.reduce((sum, text) => sum + text.length, 0) / 1024),
  }),
);

/** A function, so that the published document is not kept: a generation does not either. */
async function build(times: number): Promise<Pick<BuiltDocument, 'document' | 'text'>> {
  const overlays = await loadOverlays(join(openapi, 'overlays'));
  const upstream = multiplyDocument(await loadDocument(join(openapi, 'upstream.json')), times);
  const parts = { upstream, overlays, file: 'upstream.json', overlaidFile: 'overlaid', adaptations: NO_ADAPTATIONS };
  const { document, text } = await step('build', () => buildFrom(parts));
  return { document, text };
}

/** Seconds of this process's work, whatever else the machine does. */
async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const from = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(from);
  steps[name] = (user + system) / 1e6;
  return made;
}
