// Refuses to start with a route that does not say who may use it and what it answers, or that the permission table does not
// know as it is.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { routeTable } from '@tierwright/shared/access';
import { differencesFrom, faultsOf, routesOf, type Route } from './routes.js';

@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  routes(): Route[] {
    const classes = this.discovery.getControllers().map(({ metatype }) => metatype);
    return routesOf(classes as (new (...args: never[]) => object)[]);
  }

  onModuleInit(): void {
    const routes = this.routes();
    const faults = [...faultsOf(routes), ...differencesFrom(routeTable, routes)];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
}
