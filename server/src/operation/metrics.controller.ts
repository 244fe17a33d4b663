import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../access/access.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { Metrics } from './metrics.service.js';

@Controller('metrics')
@Public()
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Contract({ summary: 'Figures for Prometheus', answerType: 'text/plain' })
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  figures() {
    return this.metrics.registry.metrics();
  }
}
