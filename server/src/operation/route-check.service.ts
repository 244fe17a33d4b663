// Refuses to start with a route that does not say who may use it and what it answers.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { faultsOf, routesOf, type Route } from './routes.js';

@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  routes(): Route[] {
    const classes = this.discovery.getControllers().map(({ metatype }) => metatype);
    return routesOf(classes as (new (...args: never[]) => object)[]);
  }

  onModuleInit(): void {
    const faults = faultsOf(this.routes());
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
}
