import { assertInput } from '../base/failure.ts';
import { bare, isFields } from '../base/own.ts';
import { guarded, guardedAsync } from '../errors/entrance.ts';
import type { Operation } from '../operation.ts';
import type { Page } from './page.ts';

/** Options of {@link PagedCall.toArray}. */
export interface ToArrayOptions {
  /** The most items that are wanted; no page more than these need is asked for. Default: all. */
  readonly limit?: number | undefined;
}

/**
 * A list. It is a promise of one page, and an async iterable of all items. Nothing is sent before it is awaited or
 * iterated; awaited again it gives the same page, iterated again it asks anew.
 */
export interface PagedCall<Item> extends Promise<Page<Item>>, AsyncIterable<Item> {
  /** The pages, one after the other. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
  /**
   * The items of all pages.
   *
   * @throws {AgencyRequestError} As a rejection, for a `limit` that is negative or no number.
   */
  toArray(options?: ToArrayOptions): Promise<Item[]>;
}

/** What a {@link PagedCall} asks. */
export interface PageSource<Item> {
  readonly pages: (most?: number) => AsyncGenerator<Page<Item>, void, undefined>;
  /** What is called, for errors: an operation, or a function by its name. */
  readonly operation: Operation | string;
}

/** A promise by its slots, so that whatever knows promises knows it; its `then` is what asks for the page. */
export class LazyPagedCall<Item> extends Promise<Page<Item>> implements PagedCall<Item> {
  readonly #source: PageSource<Item>;
  #page: Promise<Page<Item>> | undefined;

  /** What `then` gives is a plain promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  constructor(source: PageSource<Item>) {
    // Never settled: nobody can listen but by way of `then`.
    super(() => {});
    this.#source = source;
  }

  override then<One = Page<Item>, Other = never>(
    onFulfilled?: ((page: Page<Item>) => One | PromiseLike<One>) | null,
    onRejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<One | Other> {
    this.#page ??= this.#source
      .pages(1)
      .next()
      .then(({ value }) => value as Page<Item>);
    return this.#page.then(onFulfilled, onRejected);
  }

  pages(): AsyncGenerator<Page<Item>, void, undefined> {
    return guarded('pages', () => this.#source.pages());
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { items } of this.pages()) yield* items;
  }

  toArray(options: ToArrayOptions = {}): Promise<Item[]> {
    return guardedAsync('toArray', () =>
      guardedAsync(this.#source.operation, async () => {
        assertInput(isFields(options), 'the options must be an object');
        const { limit = Infinity, ...strange } = bare<ToArrayOptions>(options);
        assertInput(Reflect.ownKeys(strange).length === 0, 'the options must have no other name than `limit`');
        assertInput(isAtLeast(limit, 0), '`limit` must be a number, at least 0');
        const items: Item[] = [];
        if (limit === 0) return items;
        for await (const page of this.pages()) {
          for (const item of page.items) {
            if (items.length >= limit) return items;
            items.push(item);
          }
          if (items.length >= limit) return items;
        }
        return items;
      }),
    );
  }
}

export function isAtLeast(value: unknown, least: number): boolean {
  return typeof value === 'number' && value >= least;
}
