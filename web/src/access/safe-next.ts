/** Where to go after signing in: a page of ours, never an address that somebody else put into the link. */
export function safeNext(next: string | null): string {
  if (!next) return '/';
  const target = new URL(next, 'https://here.invalid');
  const inside = target.origin === 'https://here.invalid' && !target.pathname.startsWith('/sign-in');
  return inside ? target.pathname + target.search + target.hash : '/';
}
