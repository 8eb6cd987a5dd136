/** Tells that something is not as it was, and not what: whoever shows it looks again. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  /** @returns What ends it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
