import { generator } from '../state/ids.ts';
import { type Fault, type FaultOptions, readFault } from './fault.ts';

/** The faults that were set up, in the order in which they are tried. */
export class Faults {
  #all: Fault[] = [];
  #count = 0;
  readonly #random = new Map<string, () => number>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get list(): readonly Fault[] {
    return this.#all;
  }

  /** @throws {TypeError} For an option that is not known, or makes no sense. */
  add(options: FaultOptions): Fault {
    const fault = readFault(this.#count + 1, options);
    this.#count += 1;
    this.#put([...this.#all, fault]);
    return fault;
  }

  /** @returns Whether there was one. */
  remove(id: number): boolean {
    const before = this.#all.length;
    this.#put(this.#all.filter((fault) => fault.id !== id));
    return this.#all.length < before;
  }

  clear(): void {
    this.#put([]);
    this.#random.clear();
  }

  /** The first fault for a call of an operation. It is used up by it. */
  take(operation: string): Fault | undefined {
    for (const fault of this.#all) {
      if (fault.operations !== undefined && !fault.operations.includes(operation)) continue;
      if (fault.passing > 0) {
        this.#replace({ ...fault, passing: fault.passing - 1 });
        continue;
      }
      if (fault.probability < 1 && this.#draw(fault.seed) >= fault.probability) continue;
      if (fault.remaining === 1) this.remove(fault.id);
      else if (fault.remaining !== 'always') this.#replace({ ...fault, remaining: fault.remaining - 1 });
      return fault;
    }
    return undefined;
  }

  #replace(fault: Fault): void {
    this.#put(this.#all.map((each) => (each.id === fault.id ? fault : each)));
  }

  #put(all: Fault[]): void {
    this.#all = all;
    this.#onChange();
  }

  #draw(seed: string): number {
    const next = this.#random.get(seed) ?? generator(seed);
    this.#random.set(seed, next);
    return next() / 2 ** 32;
  }
}
