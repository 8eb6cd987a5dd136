/** The guides' words on the form of an agent alias. */
export const agentAliasDescription =
  "Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.";
