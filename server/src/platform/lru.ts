/** Keeps the most recently used; what is dropped is made again when it is asked for. */
export class Lru<K, V> {
  private readonly kept = new Map<K, V>();

  constructor(private readonly limit: number) {}

  /** `make` is called only for what is not kept. */
  get(key: K, make: () => V): V {
    const value = this.kept.has(key) ? (this.kept.get(key) as V) : make();
    this.kept.delete(key);
    this.kept.set(key, value);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.limit) break;
      this.kept.delete(oldest);
    }
    return value;
  }

  delete(key: K): void {
    this.kept.delete(key);
  }
}
