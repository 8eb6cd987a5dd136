export { Agency, createAgencyClient } from './agency.ts';
export * from './without-agency-which-is-for-servers.ts';
