// Slows guessing down without locking anybody out: waits grow for one account from one address, and nowhere else.

interface Allowance {
  /** The failure that brings the first wait. */
  free: number;
  /** Seconds. */
  longestWait: number;
}

const forAccount: Allowance = { free: 5, longestWait: 300 };
/** Guesses at many accounts: a wider net with short waits, for a whole office may be behind one address. */
const forAddress: Allowance = { free: 50, longestWait: 10 };
const forgottenAfter = 15 * 60_000;
const capacity = 10_000;

interface Failures {
  count: number;
  /** Milliseconds since the epoch. */
  until: number;
  last: number;
}

const waitAfter = (count: number, { free, longestWait }: Allowance): number =>
  count < free ? 0 : Math.min(2 ** (count - free), longestWait);

export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();

  /** Seconds to wait before the next attempt; 0 to go on. */
  wait(account: string, address: string, now: number): number {
    const until = Math.max(...this.keys(account, address).map(({ key }) => this.recent(key, now)?.until ?? 0));
    return until <= now ? 0 : Math.ceil((until - now) / 1000);
  }

  failed(account: string, address: string, now: number): void {
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

  /** Forgets the account's failures; those of the address stay, or guesses could hide between one's own sign-ins. */
  succeeded(account: string, address: string): void {
    const [both] = this.keys(account, address);
    if (both) this.failures.delete(both.key);
  }

  /** How many accounts and addresses are remembered. */
  get size(): number {
    return this.failures.size;
  }

  private keys(account: string, address: string) {
    return [
      { key: `${address} ${account}`, allowance: forAccount },
      { key: address, allowance: forAddress },
    ];
  }

  private recent(key: string, now: number): Failures | undefined {
    const found = this.failures.get(key);
    return found && now - found.last < forgottenAfter ? found : undefined;
  }
}
