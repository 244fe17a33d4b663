import { Injectable } from '@nestjs/common';
import type {
  ListOf,
  ListQuery,
  NewPolicy,
  PolicyChange,
  PolicyDetail,
  PolicyEntry,
} from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { actorMay, policiesWith, type Actor, type UserActor } from '../access/actor.js';
import { page, readCursor, type Place } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { DraftsService } from '../policies/drafts.service.js';
import { PoliciesService } from '../policies/policies.service.js';
import { ReleasesService } from '../policies/releases.service.js';
import { RequestsService } from '../requests/requests.service.js';
import { OverviewReadModel } from './overview.read-model.js';

const isKeyPlace = ({ at, id }: Place): boolean => /^[a-z0-9-]{1,100}$/.test(at) && id === '';

@Injectable()
export class OverviewService {
  constructor(
    private readonly readModel: OverviewReadModel,
    private readonly policies: PoliciesService,
    private readonly drafts: DraftsService,
    private readonly releases: ReleasesService,
    private readonly requests: RequestsService,
  ) {}

  /** By key; only those that the actor may read. */
  async list(actor: Actor, { cursor, limit }: ListQuery): Promise<ListOf<PolicyEntry>> {
    const after = readCursor(cursor, isKeyPlace)?.at;
    const keys = policiesWith(actor, 'policies:read');
    const rows = await this.readModel.page({ after, keys, limit: limit + 1 });
    return page(
      rows,
      limit,
      ({ key }) => ({ at: key, id: '' }),
      (entry) => entry,
    );
  }

  async get(key: string, language: Language): Promise<PolicyDetail> {
    const { id, name, approvals, archived } = await this.policies.get(key);
    const { live, scheduled } = await this.releases.standing(id, language);
    const [drafts, requests] = [await this.drafts.list(id), await this.requests.open(id)];
    return { key, name, live, scheduled, drafts, requests, approvals, archived };
  }

  async create(person: UserActor, policy: NewPolicy, language: Language): Promise<PolicyDetail> {
    await this.policies.create(person, policy, language);
    return this.get(policy.key, language);
  }

  async change(person: UserActor, key: string, change: PolicyChange, language: Language): Promise<PolicyDetail> {
    const { name: _, ...settings } = change;
    const isAllowed = Object.keys(settings).length === 0 || actorMay(person, 'policies:settings', key);
    if (!isAllowed) fail({ code: 'not-allowed' });
    await this.policies.change(person, key, change);
    return this.get(key, language);
  }
}
