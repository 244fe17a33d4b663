import { Controller, Get, Header } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../access/access.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { OpenApi } from './openapi.service.js';

@Controller()
@Public()
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get('openapi.json')
  @Contract({ summary: 'This description of the API', answer: z.record(z.string(), z.unknown()) })
  @Header('cache-control', 'no-cache')
  document() {
    return this.openApi.document();
  }
}
