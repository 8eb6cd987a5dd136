import type * as sdk from '@one37id/agency';
import type { QrImage } from '@one37id/agency';
import type * as operations from '@one37id/agency/operations';
import type { Transaction } from '../state/transaction.ts';

type Sdk = typeof sdk;

/** The ids of the document's operations. */
export type OperationId = keyof {
  [
    Name in keyof typeof operations as Name extends `${infer Id}Operation` ? (Id extends keyof Sdk ? Id : never) : never
  ]: true;
} &
  string;

type FunctionOf<Id> = Id extends keyof Sdk ? Extract<Sdk[Id], (...args: never[]) => unknown> : never;

/** What arrives of an input: dates are texts by then. */
type Arrived<Value> = Value extends Date
  ? never
  : Value extends string
    ? string
    : Value extends number
      ? number
      : Value extends (infer Item)[]
        ? Arrived<Item>[]
        : Value extends object
          ? { [Key in keyof Value]: Arrived<Value[Key]> }
          : Value;

export type InputFor<Id extends OperationId> = Arrived<Exclude<Parameters<FunctionOf<Id>>[1], undefined>>;

/** A link that is answered as a QR code. */
export interface QrLink {
  readonly link: string;
}

/** A page of a list. The document says what its fields are called. */
export interface PageAnswer<Item> {
  readonly rows: readonly Item[];
  readonly total: number;
}

type Named<Result> = { [Key in keyof Result as string extends Key ? never : Key]: Result[Key] };
type ItemOf<Result> = Exclude<
  {
    [Key in keyof Named<Result>]-?: Exclude<Named<Result>[Key], undefined> extends readonly (infer Item)[]
      ? Item
      : never;
  }[keyof Named<Result>],
  undefined
>;

/**
 * What an operation answers, as the generated types have it: a field that the document does not have does not compile.
 */
export type AnswerFor<Id extends OperationId> =
  Awaited<ReturnType<FunctionOf<Id>>> extends infer Result
    ? [Result] extends [QrImage]
      ? QrLink
      : Id extends `list${string}`
        ? PageAnswer<ItemOf<Result>>
        : Result
    : never;

/** What operations do. They throw a `Refusal` for what the agency refuses. */
export type Handlers = {
  readonly [Id in OperationId]?: (input: InputFor<Id>, transaction: Transaction) => AnswerFor<Id>;
};
