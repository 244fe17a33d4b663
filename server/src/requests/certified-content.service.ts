// Publishing waits for the double-check of exactly what it would publish, before it takes the policy's lock.
import { Injectable } from '@nestjs/common';
import { decideCertified } from '@tierwright/shared/certification';
import type { EntityManager } from 'typeorm';
import { CertificationService } from '../certification/certification.service.js';
import { orFail } from '../platform/problem/failure-error.js';
import type { RequestRecord } from './requests.repository.js';

/** Milliseconds that a publish waits. */
const patience = 60_000;

@Injectable()
export class CertifiedContent {
  constructor(private readonly certification: CertificationService) {}

  /** Outside any transaction. Refuses content that does not agree, and what is not through in a minute. */
  async wait({ contentHash, document }: RequestRecord): Promise<void> {
    orFail(decideCertified(await this.certification.settled(contentHash, patience), document));
  }

  /** Inside the transaction that publishes: the content may have been replaced since. */
  async require({ contentHash, document }: RequestRecord, manager: EntityManager): Promise<void> {
    orFail(decideCertified(await this.certification.present(contentHash, manager), document));
  }
}
