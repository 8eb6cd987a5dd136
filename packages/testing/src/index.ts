export type { IssuedCredential } from './agency/credential.ts';
export type { PersonOptions } from './agency/new-wallet.ts';
export type { Person } from './agency/person.ts';
export type { ReceivedRequest } from './agency/requests.ts';
export { type MockAgency, startAgency, type StartAgencyOptions } from './agency/start-agency.ts';
export type { AgencyOffer } from './agency/state.ts';
export type { Message, Offer, PresentedCredential, ProofRequest, RequestedProof } from './agency/wallet.ts';
export { startPrism, type Prism, type StartPrismOptions } from './prism.ts';
export { mockQrCode } from './qr-code.ts';
