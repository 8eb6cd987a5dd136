// npm run mock [-- --port 4010]: Prism's own command line, with the document of this repository. It answers examples
// and remembers nothing.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
const document = fileURLToPath(new URL('../openapi/openapi.json', import.meta.url));
const child = spawn(process.execPath, [prism, 'mock', document, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => {
  process.exitCode = code ?? 0;
});
