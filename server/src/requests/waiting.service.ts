// The change requests that wait for the one who asks, over all policies.
import { Injectable } from '@nestjs/common';
import type { ListQuery, WaitingList, WaitingRequest } from '@tierwright/shared/contracts';
import { waitingFor } from '@tierwright/shared/policy';
import { DataSource } from 'typeorm';
import { policiesWith, type UserActor } from '../access/actor.js';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import { stateOf, toRequestEntry } from './request-answers.js';
import { RequestsRepository } from './requests.repository.js';
import { readerOf } from './requests.service.js';

/** How many open requests are read at a time. */
const batch = 200;

@Injectable()
export class WaitingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly requests: RequestsRepository,
  ) {}

  /** The newest first; each with what it waits for. */
  async list(person: UserActor, { cursor, limit }: ListQuery): Promise<WaitingList> {
    const below = readCursor(cursor, isTimedPlace)?.id;
    const all = await this.waiting(person);
    const from = all.filter(({ id }) => below === undefined || id < below);
    const place = ({ submittedAt, id }: WaitingRequest) => ({ at: submittedAt, id });
    return { ...page(from, limit, place, (entry) => entry), count: all.length };
  }

  private async waiting(person: UserActor): Promise<WaitingRequest[]> {
    const policies = policiesWith(person, 'policies:read');
    const waiting: WaitingRequest[] = [];
    for (let below: string | undefined; ;) {
      const rows = await this.requests.openAnywhere(this.dataSource.manager, { policies, below, limit: batch });
      for (const { policy, liveVersion, ...request } of rows) {
        const reason = waitingFor(stateOf(request), readerOf(person, policy.key), liveVersion);
        if (reason) waiting.push({ ...toRequestEntry(request), policy, waitingFor: reason });
      }
      if (rows.length < batch) return waiting;
      below = rows.at(-1)?.id;
    }
  }
}
