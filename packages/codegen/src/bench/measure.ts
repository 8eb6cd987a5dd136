// node packages/codegen/src/bench/measure.ts <times>: generates from a document of so many times the operations, in a process of
// its own, and prints what that took as JSON.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFrom } from '@one37id/agency-openapi/build';
import { operationsOf } from '@one37id/agency-openapi/document';
import { NO_ADAPTATIONS } from '@one37id/agency-openapi/normalize';
import { loadOverlays } from '@one37id/agency-openapi/overlay';
import { loadDocument } from '@one37id/agency-openapi/source';
import { render } from '../generate/render.ts';
import { multiplyDocument } from './multiply-document.ts';

const times = Number(process.argv[2] ?? 1);
const openapi = fileURLToPath(new URL('../../../../openapi/', import.meta.url));
const overlays = await loadOverlays(join(openapi, 'overlays'));
const upstream = multiplyDocument(await loadDocument(join(openapi, 'upstream.json')), times);

const start = process.cpuUsage();
const steps: Record<string, number> = {};
const built = step('build', () =>
  buildFrom({ upstream, overlays, file: 'upstream.json', overlaidFile: 'overlaid', adaptations: NO_ADAPTATIONS }),
);
const before = process.cpuUsage();
const { files, folders } = await render(built.document, built.text);
steps['render'] = secondsSince(before);
const texts = [...files.values(), ...[...folders.values()].flatMap((folder) => [...folder.values()])];
console.log(
  JSON.stringify({
    operations: operationsOf(built.document).length,
    seconds: secondsSince(start),
    ...steps,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    written: Math.round(texts.reduce((sum, text) => sum + text.length, 0) / 1024),
  }),
);

function step<T>(name: string, work: () => T): T {
  const from = process.cpuUsage();
  const made = work();
  steps[name] = secondsSince(from);
  return made;
}

/** Seconds of this process's work, whatever else the machine does. */
function secondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
