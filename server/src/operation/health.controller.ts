import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Public } from '../access/access.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Contract({ summary: 'Whether the process answers', answer: z.object({ status: z.literal('live') }) })
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @Contract({ summary: 'Whether the database answers too', answer: z.object({ status: z.literal('ready') }) })
  async ready() {
    await this.dataSource.query('SELECT 1');
    return { status: 'ready' };
  }
}
