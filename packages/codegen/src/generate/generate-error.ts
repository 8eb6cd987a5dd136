/** The generated code would not be what was meant. Nothing has been written when it is thrown. */
export class GenerateError extends Error {
  override readonly name = 'GenerateError';
}
