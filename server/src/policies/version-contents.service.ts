// Published content in memory, for answering: a version never changes, so that it is read once.
import { Injectable } from '@nestjs/common';
import { withDefaults, type Policy } from '@tierwright/shared/policy';
import { Lru } from '../platform/lru.js';
import { VersionsService } from './versions.service.js';

export interface VersionContent {
  policyId: string;
  number: number;
  contentHash: string;
  policy: Policy;
}

@Injectable()
export class VersionContents {
  private readonly kept = new Lru<string, Promise<VersionContent>>(500);

  constructor(private readonly versions: VersionsService) {}

  /** Refuses a number that the policy has no version of. */
  of(policyId: string, number: number): Promise<VersionContent> {
    const key = `${policyId}/${number}`;
    const content = this.kept.get(key, () => this.read(policyId, number));
    content.catch(() => this.kept.delete(key));
    return content;
  }

  private async read(policyId: string, number: number): Promise<VersionContent> {
    const { document, contentHash } = await this.versions.content(policyId, number);
    return { policyId, number, contentHash, policy: withDefaults(document) };
  }
}
