// One rule a keyword. What they say names the rule and never the value.
export * from './composition-rules.ts';
export * from './list-rules.ts';
export * from './number-rules.ts';
export * from './object-rules.ts';
export * from './scalar-rules.ts';
