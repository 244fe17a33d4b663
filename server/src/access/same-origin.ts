// The defence against forged requests: what changes anything in a person's name must come from a page of ours.

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginFacts {
  method: string;
  origin: string | undefined;
  host: string | undefined;
  /** The origin that people use, where it is configured. */
  publicUrl: string | undefined;
}

/** True when a request that carries a session cookie may change something. Without an Origin it may not. */
export function isSameOrigin({ method, origin, host, publicUrl }: OriginFacts): boolean {
  if (safeMethods.has(method)) return true;
  if (origin === undefined) return false;
  if (publicUrl !== undefined) return origin === publicUrl;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
