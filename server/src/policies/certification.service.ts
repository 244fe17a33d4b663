import { Injectable } from '@nestjs/common';
import type { Version } from '@tierwright/shared/contracts';

/**
 * Whether both evaluators were found to agree on a content. Nothing runs them against each other yet, and no answer
 * claims that anything did; publishing asks here, so that a check that fails or is under way can hold it up.
 */
@Injectable()
export class CertificationService {
  of(_contentHash: string): Version['certification'] {
    return { state: 'not-run' };
  }
}
