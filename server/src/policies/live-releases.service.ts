// Which version answers now, from memory: read again after every change made here, when a scheduled release comes due,
// and at least once a second, so that a change made by another process on the same database counts within that second.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isDatabaseUnavailable } from '../platform/database/database-unavailable.js';

export interface LivePointer {
  policyId: string;
  /** Null while nothing is live. */
  version: number | null;
}

interface Known {
  pointer: LivePointer;
  freshUntil: number;
  /** When the next scheduled release starts; what is known here cannot be right after that. */
  dueAt: number;
}

interface Row extends LivePointer {
  dueIn: number | null;
}

/** Milliseconds; also how long a slow database may hold up an answer that is known from before. */
const freshFor = 1000;

const sql = `
  WITH t AS MATERIALIZED (SELECT clock_timestamp() AS now),
  standing AS (
    SELECT r.* FROM releases r JOIN policies p ON p.id = r.policy_id
    WHERE p.key = $1 AND r.suspended_by IS NULL AND r.cancelled_at IS NULL)
  SELECT p.id AS "policyId",
    (SELECT s.version FROM standing s, t WHERE s.effective_from <= t.now
     ORDER BY s.effective_from DESC, s.made DESC LIMIT 1) AS version,
    (SELECT (extract(epoch FROM min(s.effective_from) - min(t.now)) * 1000)::float8
     FROM standing s, t WHERE s.effective_from > t.now) AS "dueIn"
  FROM policies p WHERE p.key = $1`;

@Injectable()
export class LiveReleases {
  private readonly known = new Map<string, Known>();
  private readonly reading = new Map<string, Promise<LivePointer | null>>();

  constructor(private readonly dataSource: DataSource) {}

  /** Null for a policy that does not exist. */
  async current(key: string): Promise<LivePointer | null> {
    const known = this.known.get(key);
    const now = performance.now();
    if (known && now < known.freshUntil && now < known.dueAt) return known.pointer;
    const reading = this.reading.get(key) ?? this.read(key);
    return known && now < known.dueAt ? this.orElse(reading, known) : reading;
  }

  /** After a change to the policy's releases has been committed. A reading that began before it is not kept. */
  forget(key: string): void {
    this.known.delete(key);
    this.reading.delete(key);
  }

  private read(key: string): Promise<LivePointer | null> {
    const began = performance.now();
    const reading = this.query(key).then((row) => {
      if (this.reading.get(key) === reading) this.keep(key, row, began);
      return row && { policyId: row.policyId, version: row.version };
    });
    this.reading.set(key, reading);
    const done = () => this.reading.get(key) === reading && this.reading.delete(key);
    reading.then(done, done);
    return reading;
  }

  private async query(key: string): Promise<Row | null> {
    const rows: Row[] = await this.dataSource.query(sql, [key]);
    return rows[0] ?? null;
  }

  private keep(key: string, row: Row | null, began: number): void {
    if (!row) return void this.known.delete(key);
    const { policyId, version, dueIn } = row;
    const dueAt = dueIn === null ? Infinity : began + dueIn;
    this.known.set(key, { pointer: { policyId, version }, freshUntil: began + freshFor, dueAt });
  }

  /** The last answer serves on while the database is slow or gone. */
  private orElse(reading: Promise<LivePointer | null>, known: Known): Promise<LivePointer | null> {
    const serveOn = () => {
      known.freshUntil = performance.now() + freshFor;
      return known.pointer;
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve(serveOn()), freshFor);
      reading
        .catch((error: unknown) => {
          if (isDatabaseUnavailable(error)) return serveOn();
          throw error;
        })
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }
}
