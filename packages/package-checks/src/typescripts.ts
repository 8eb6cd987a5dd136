/** The TypeScripts that a user may have, from the oldest to the newest: npm aliases by the name of their folder. */
export const TYPESCRIPTS: Readonly<Record<string, string>> = {
  'typescript-5.6': 'npm:typescript@5.6.3',
  'typescript-5.9': 'npm:typescript@5.9.3',
  'typescript-6.0': 'npm:typescript@6.0.3',
  'typescript-7.0': 'npm:typescript@7.0.2',
};
