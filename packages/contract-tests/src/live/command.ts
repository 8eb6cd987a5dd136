import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { probe } from './probe.ts';
import { jsonReport, markdownReport } from './report.ts';

const FOLDER = fileURLToPath(new URL('../../reports', import.meta.url));

/** `contract:live`. Gives the exit code: 1 when the agency differs or could not be asked, 2 when it is not said which. */
export async function contractLive(
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
): Promise<number> {
  const {
    AGENCY_BASE_URL: baseUrl,
    AGENCY_SECRET_KEY: secretKey,
    AGENCY_STUDIO_TOKEN: studioToken,
    AGENCY_REPORT_DIR: folder = FOLDER,
  } = environment;
  if (!baseUrl || !secretKey) {
    print(
      'Set AGENCY_BASE_URL, such as https://agency.example.com/bc/admin, and AGENCY_SECRET_KEY; AGENCY_STUDIO_TOKEN for the Studio too.',
    );
    return 2;
  }
  const findings = await probe({ baseUrl, secretKey, ...(studioToken ? { studioToken } : {}) });
  await mkdir(folder, { recursive: true });
  const files = { 'contract-live.md': markdownReport(findings), 'contract-live.json': jsonReport(findings) };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  print(files['contract-live.md']);
  print(`Written to ${folder}`);
  return findings.some(({ verdict }) => verdict === 'drifts' || verdict === 'failed') ? 1 : 0;
}
