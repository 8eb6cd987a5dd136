/** The longest time in milliseconds that timers take; above it they fire at once. A number and no sum: what is not used leaves a bundle. */
export const MAX_TIME = 2_147_483_647;
