// A page: the Studio's client, and what only a page can prove. It tells the server it came from.
// Bundled for a page, the client's first entry has no `Agency`: that it refuses its key there can be tried by this one
// only.
import * as sdk from '@one37id/agency/dangerously-allow-browser';
import { SECRET_KEY } from '../fixtures.ts';
import { studioStory } from '../story.ts';

const baseUrl = new URLSearchParams(location.search).get('baseUrl') ?? '';
const told = await tellAll().catch((error: unknown) => ({ error: String(error) }));
await fetch('/told', { method: 'POST', body: JSON.stringify(told) });

async function tellAll(): Promise<object> {
  if (!isSecretRefused()) throw new Error('a page could make an agency with its secret key');
  const told = await studioStory(sdk, baseUrl);
  const image = new Image();
  image.src = told.image.dataUrl;
  // Rejects unless the page can show it.
  await image.decode();
  return told;
}

function isSecretRefused(): boolean {
  try {
    new sdk.Agency({ baseUrl, secretKey: SECRET_KEY });
  } catch (error) {
    return sdk.isAgencyRequestError(error);
  }
  return false;
}
