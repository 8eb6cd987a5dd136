// A counting agency in a process of its own: what happened is counted there, whatever becomes of those who asked for
// it. node agency-process.ts '<options as JSON>': prints its base URL.
import { CountingAgency, type CountingOptions } from './counting-agency.ts';

const agency = new CountingAgency(JSON.parse(process.argv[2] ?? '{}') as CountingOptions);
console.log(await agency.start());
// It ends with who started it.
process.stdin.resume().once('end', () => process.exit(0));
