// What a change request does to customers is simulated with every content that it is given.
import { Injectable } from '@nestjs/common';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { DatasetsService } from '../datasets/datasets.service.js';
import { VersionsService } from '../policies/versions.service.js';
import { SimulationQueue } from './simulation-queue.service.js';

@Injectable()
export class RequestEffects {
  constructor(
    private readonly queue: SimulationQueue,
    private readonly datasets: DatasetsService,
    private readonly versions: VersionsService,
  ) {}

  /** On the newest dataset of the policy, else on samples; beside what is live. It begins once the content is committed. */
  async ask(
    manager: EntityManager,
    person: UserActor,
    policy: { id: string; key: string },
    { id, document }: { id: string; document: PolicyDocument },
  ): Promise<void> {
    const live = await this.versions.live(manager, policy.id);
    await this.queue.ask(manager, person, policy, {
      subject: { side: `request:${id}`, document },
      baseline: live && { side: 'live', document: live.document },
      dataset: await this.datasets.newestOf(policy.key, manager),
    });
  }
}
