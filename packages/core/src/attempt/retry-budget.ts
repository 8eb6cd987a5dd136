const CAPACITY = 500;

/** A client's right to repeat: when many calls fail at once, few are repeated. As in the AWS SDKs' standard mode. */
export interface RetryBudget {
  /** Takes a repetition's price, or says no. */
  take(price: number): boolean;
  /** A call succeeded: gives back its repetitions' price, and 1 for a call without any. */
  refund(price: number): void;
}

export function retryBudget(): RetryBudget {
  let tokens = CAPACITY;
  return {
    take: (price) => {
      if (tokens < price) return false;
      tokens -= price;
      return true;
    },
    refund: (price) => {
      tokens = Math.min(CAPACITY, tokens + (price || 1));
    },
  };
}
