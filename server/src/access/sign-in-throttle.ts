// Slows guessing down without locking anybody out: waits grow for one account from one address, and nowhere else.

const free = 5;
const longestWait = 300;
const forgottenAfter = 15 * 60_000;
/** Guesses at many accounts from one address: a wider net, for offices behind one address. */
const freeForAddress = 50;
const capacity = 10_000;

interface Failures {
  count: number;
  /** Milliseconds since the epoch. */
  until: number;
  last: number;
}

const waitAfter = (count: number, allowance: number): number =>
  count < allowance ? 0 : Math.min(2 ** (count - allowance), longestWait);

export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();

  /** Seconds to wait before the next attempt; 0 to go on. */
  wait(account: string, address: string, now: number): number {
    const until = Math.max(...this.keys(account, address).map(({ key }) => this.recent(key, now)?.until ?? 0));
    return until <= now ? 0 : Math.ceil((until - now) / 1000);
  }

  /** Call before checking the password, so that many attempts at once count as many. */
  attempt(account: string, address: string, now: number): void {
    for (const { key, allowance } of this.keys(account, address)) {
      const count = (this.recent(key, now)?.count ?? 0) + 1;
      // Written anew, so that the map's order is by last use and the oldest goes first.
      this.failures.delete(key);
      this.failures.set(key, { count, last: now, until: now + waitAfter(count, allowance) * 1000 });
    }
    for (const key of this.failures.keys()) {
      if (this.failures.size <= capacity) break;
      this.failures.delete(key);
    }
  }

  /** The attempt was right after all. */
  succeeded(account: string, address: string): void {
    const [both, place] = this.keys(account, address);
    if (both) this.failures.delete(both.key);
    const atPlace = place && this.failures.get(place.key);
    if (atPlace) atPlace.count = Math.max(0, atPlace.count - 1);
  }

  /** How many accounts and addresses are remembered. */
  get size(): number {
    return this.failures.size;
  }

  private keys(account: string, address: string) {
    return [
      { key: `${address} ${account}`, allowance: free },
      { key: address, allowance: freeForAddress },
    ];
  }

  private recent(key: string, now: number): Failures | undefined {
    const found = this.failures.get(key);
    return found && now - found.last < forgottenAfter ? found : undefined;
  }
}
