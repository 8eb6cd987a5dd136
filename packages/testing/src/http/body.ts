/** More than is read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';

  constructor(limit: number) {
    super(`must have at most ${limit} bytes`);
  }
}

/**
 * The body as text, as far as it is read at all.
 *
 * @throws {TooLarge} When there is more.
 */
export async function bodyText(request: Request, limit: number): Promise<string> {
  if (request.body === null) return '';
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    await request.body.cancel();
    throw new TooLarge(limit);
  }
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new TooLarge(limit);
    }
    text += decoder.decode(value, { stream: true });
  }
}
