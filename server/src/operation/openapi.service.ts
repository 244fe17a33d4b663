// Writes the API's description once, when it is first asked for.
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.js';
import { isOutsideApi } from '../platform/http/addresses.js';
import type { JsonSchema } from './openapi/components.js';
import { writeDocument } from './openapi/write-document.js';
import { RouteCheck } from './route-check.service.js';

@Injectable()
export class OpenApi {
  private written: JsonSchema | undefined;

  constructor(
    private readonly check: RouteCheck,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  document(): JsonSchema {
    return (this.written ??= writeDocument(this.check.routes(), {
      version: '1',
      cookie: this.config.publicUrl?.startsWith('https:') ? '__Host-tw_session' : 'tw_session',
      prefixOf: (path) => (isOutsideApi(path) ? '' : '/api/v1'),
    }));
  }
}
