/** The longest time in milliseconds that timers take; above it they fire at once. */
export const MAX_TIME = 2 ** 31 - 1;
