// Only with the types of a page.
import { Studio } from '@one37id/agency';

export async function show(image: HTMLImageElement, token: string): Promise<void> {
  const studio = new Studio({ baseUrl: `${location.origin}/bc/admin`, token, fetch: window.fetch.bind(window) });
  image.alt = String((await studio.discovery.status()) ?? '');
}
