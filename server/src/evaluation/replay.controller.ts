import { Controller, Param, Post } from '@nestjs/common';
import { replaySchema } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ReaderLanguage } from '../platform/http/reader-language.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam } from '../platform/validation/params.js';
import { ReplayService } from './replay.service.js';

@Controller('decisions/:id/replay')
@RequirePermission('decisions:read', 'somewhere')
export class ReplayController {
  constructor(private readonly replays: ReplayService) {}

  @Post()
  @Contract({
    summary:
      'Answer a decision again, with its version on its facts by every evaluator, and say whether it is the same',
    answer: replaySchema,
    fails: ['not-found'],
  })
  replay(@CurrentActor() actor: Actor, @Param('id', idParam) id: string, @ReaderLanguage() language: Language) {
    return this.replays.replay(actor, id, language);
  }
}
