/** The payload of an issuance. */
export const email = (value: string) => ({
  schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
  attributes: [{ key: 'email', value }],
});

/** The payload of a proof request that it answers. */
export const emailProof = {
  name: 'Verified email',
  credentials: [{ name: 'email', attributes: [{ name: 'email', isRequired: true }, { name: 'phone' }] }],
};
