/** How the service that the tests imagine would publish our document. Each default is the likeliest. */
export interface NestOptions {
  readonly version?: '3.0.0' | '3.1.0';
  readonly root?: 'paths' | 'server' | 'both' | 'split' | 'ingress';
  readonly hash?: 'parameter' | 'other case' | 'component' | 'path' | 'scheme' | 'global scheme';
  readonly envelope?: 'allOf' | 'class' | 'base last' | 'oneOf';
  readonly image?: 'image/png' | 'image/*' | 'application/octet-stream' | 'none';
  readonly examples?: 'kept' | 'none';
  readonly failures?: 'kept' | 'none';
  readonly list?: { readonly items: string; readonly total: string };
  /** Of what the service has an operation that our document lacks; undefined: a wallet. */
  readonly extra?: string | false;
  /**
   * Also documents what the reference page does not: an option of each read, by this name, more fields, more failures.
   */
  readonly more?: string;
  readonly removed?: readonly string[];
}
