/** The packages whose hand-written code is broken on purpose, and how much of it, in percent, tests must notice. */
export const GOALS = {
  core: 98,
  batch: 98,
  client: 90,
  testing: 90,
  'spec-diff': 90,
  'spec-import': 90,
  openapi: 90,
  codegen: 90,
} as const;

export type PackageName = keyof typeof GOALS;

export const PACKAGES = Object.keys(GOALS) as readonly PackageName[];
