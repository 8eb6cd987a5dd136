/** Lets one loop sleep until something happens or a time is over. */
export class Alarm {
  #isRung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  /** Until it rings; it may have rung since the last time. */
  async wait(ms = Infinity): Promise<void> {
    if (!this.#isRung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        // Timers of more than 24 days fire at once.
        if (ms < Infinity) timer = setTimeout(resolve, Math.min(Math.max(ms, 1), 2 ** 31 - 1));
      });
      clearTimeout(timer);
      this.#wake = undefined;
    }
    this.#isRung = false;
  }
}
