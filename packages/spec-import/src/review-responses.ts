import { type JsonObject, objectAt, resolve } from '@one37id/agency-openapi/document';
import { review, type ReviewedGuess } from './reviewed-guess.ts';

/** The guesses on statuses and on which responses have content. */
export function reviewResponses(
  label: string,
  document: JsonObject,
  guessed: JsonObject,
  found: JsonObject,
): ReviewedGuess[] {
  const now = Object.entries(objectAt(found.responses));
  return Object.entries(objectAt(guessed.responses)).flatMap(([status, value]) => {
    const response = resolve(document, value);
    const success = status.startsWith('2');
    const kind = success ? 'success' : 'failure';
    const others = now.filter(([other]) => other.startsWith('2') === success && /^[245]/.test(other));
    // Told is only what the normalisation did not fill in itself.
    const told = (key: string) =>
      others.filter(([, other]) => objectAt(objectAt(other)['x-inferred'])[key] === undefined);
    const statuses = told('status').map(([other]) => other);
    const contents = told('content').map(([, other]) => contentOf(objectAt(other)));
    const among = (all: readonly string[], guess: string) =>
      all.includes(guess) ? guess : all.length === 0 ? undefined : all.join(', ');
    return [
      ...review(response, 'status', `${label}: status of ${kind}`, status, among(statuses, status)),
      ...review(
        response,
        'content',
        `${label}: content of ${kind}`,
        contentOf(response),
        among(contents, contentOf(response)),
      ),
    ];
  });
}

function contentOf(response: JsonObject): string {
  return Object.keys(objectAt(response.content)).sort().join(', ') || 'none';
}
