export { emitContract } from './contract.ts';
export { inputSchemasOf } from './input-schemas-of.ts';
export { isChecked } from './validators-keywords.ts';
export { requestRows } from './validators-requests.ts';
export { responseRows } from './validators-responses.ts';
export { type Side, type TableParts, ValidatorsTable } from './validators-table.ts';
