/** What was read beside the reference page, for the provenance. */
export const factSources = [
  {
    id: 'second-capture',
    source:
      'A second capture of the reference page that shows response codes and the unfolded result of the operations that establish a connection.',
    gives: 'responses 201 and 400 and the fields of the connection result',
  },
  {
    id: 'guides',
    source: "The vendor's public guides and repositories on issuing, requesting and addressing.",
    gives:
      'fields of IssueCredentialPayload and ProofRequestPayload, the form of an agent alias, the ingress of a deployment',
  },
] as const;
