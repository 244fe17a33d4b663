// Figures for Prometheus: the process, the requests, the database.
import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DATABASE } from '../platform/database/database.module.js';
import type { Database } from '../platform/database/open-database.js';

export interface ServedRequest {
  method: string;
  /** The route, not the address: `/api/v1/policies/:key`. */
  route: string;
  status: number;
  seconds: number;
}

@Injectable()
export class Metrics {
  /** Features add their own figures to it. */
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(@Inject(DATABASE) database: Database) {
    collectDefaultMetrics({ register: this.registry });
    if (database.kind === 'embedded') this.countSyncs(database);
  }

  observe({ method, route, status, seconds }: ServedRequest): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  private countSyncs(database: Database): void {
    new Gauge({
      name: 'embedded_database_fsyncs_total',
      help: 'How often the embedded database told the disk to keep what was written.',
      registers: [this.registry],
      collect() {
        this.set(database.syncs() ?? 0);
      },
    });
  }
}
