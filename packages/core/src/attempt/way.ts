/** How far a request is, while it is under way. */
export interface Way {
  /**
   * `none`: there is no request. `handed`: `fetch` has it, and has not asked for its body. `connecting`: it has not
   * left this machine, and will not without another phase. `sending`: it may have.
   */
  phase: 'none' | 'handed' | 'connecting' | 'sending';
  /** The status of its answer, where a dispatcher told it. */
  status: number | undefined;
}
