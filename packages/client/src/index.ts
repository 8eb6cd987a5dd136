export { Agency, type AgencyOptions } from './agency.ts';
export { Studio, type StudioOptions } from './studio.ts';
export * from './generated/operations.gen.ts';
export * from './generated/resources.gen.ts';
export * from './generated/sdk.gen.ts';
export { documentInfo } from './generated/document.gen.ts';
export * from '@one37id/agency-core';
