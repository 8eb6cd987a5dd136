export { inOneDialect, schemaInOneDialect } from './one-dialect.ts';
