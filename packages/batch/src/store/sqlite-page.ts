/** How many rows are read at once by somebody who looks at all of them. */
export const PAGE = 500;
