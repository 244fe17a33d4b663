import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DocsPages } from './docs-pages.service.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.service.js';
import { OpenApiController } from './openapi.controller.js';
import { OpenApi } from './openapi.service.js';
import { RequestWatch } from './request-watch.service.js';
import { RouteCheck } from './route-check.service.js';
import { WebPages } from './web-pages.service.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, MetricsController, OpenApiController],
  providers: [DocsPages, Metrics, OpenApi, RequestWatch, RouteCheck, WebPages],
  exports: [Metrics],
})
export class OperationModule {}
