// npm run generate [-- --check]: rebuilds openapi/openapi.json and everything that is generated from it.
import { fileURLToPath } from 'node:url';
import { collectOften, generate } from '@one37id/agency-codegen/generate';

collectOften();
const check = process.argv.includes('--check');
try {
  const { changed, unnamed, notes, leftOut } = await generate(fileURLToPath(new URL('..', import.meta.url)), {
    write: !check,
  });
  for (const operation of unnamed) console.log(`No overlay names ${operation}: it came out under a derived name.`);
  for (const operation of leftOut) console.log(`Left out: ${operation}.`);
  for (const note of notes) console.log(`Note: ${note}.`);
  for (const file of changed) console.log(`${check ? 'not current' : 'written'}  ${file}`);
  if (changed.length === 0) console.log('Everything that is generated is current.');
  if (check && changed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
