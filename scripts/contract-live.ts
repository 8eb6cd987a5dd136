// AGENCY_BASE_URL=… AGENCY_SECRET_KEY=… [AGENCY_STUDIO_TOKEN=…] npm run contract:live: sends every read to a real agency,
// compares its answers with the document, and writes what differs to packages/contract-tests/reports (AGENCY_REPORT_DIR).
import { contractLive } from '../packages/contract-tests/src/live/command.ts';

process.exitCode = await contractLive(process.env, console.log);
