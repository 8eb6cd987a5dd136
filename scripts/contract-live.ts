// AGENCY_BASE_URL=… AGENCY_SECRET_KEY=… [AGENCY_STUDIO_TOKEN=…] npm run contract:live: sends every read to a real agency,
// compares its answers with the document, and writes what differs to packages/contract-tests/reports (AGENCY_REPORT_DIR).
import { contractLive } from '@one37id/agency-contract-tests/live';

process.exitCode = await contractLive(process.env, console.log);
