import { answerTo } from './answers.ts';

/** A `fetch` that answers at once: what is left is the client's own work, and a Response. */
export const answerAtOnce: typeof fetch = async (input) => {
  const url = input instanceof Request ? input.url : String(input);
  const { status, contentType, body } = answerTo(url);
  return new Response(body, { status, headers: { 'content-type': contentType } });
};
