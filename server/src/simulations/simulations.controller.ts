import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  listOf,
  movesQuerySchema,
  newSimulationSchema,
  simulationMoveSchema,
  simulationQuerySchema,
  simulationSchema,
  type MovesQuery,
  type NewSimulation,
  type SimulationQuery,
} from '@tierwright/shared/contracts';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor, UserActor } from '../access/actor.js';
import { CurrentActor, CurrentPerson } from '../access/current-actor.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam, policyKeyParam } from '../platform/validation/params.js';
import { SimulationsService } from './simulations.service.js';

@Controller('policies/:key/simulations')
@RequirePermission('datasets:read')
export class SimulationsController {
  constructor(private readonly simulations: SimulationsService) {}

  @Post()
  @Contract({
    summary: 'Begin to simulate what a content does to the customers of a dataset, beside another',
    status: 202,
    answer: simulationSchema,
    fails: ['not-found', 'no-such-version', 'no-live-version'],
  })
  create(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Body({ schema: newSimulationSchema }) body: NewSimulation,
  ) {
    return this.simulations.create(person, key, body);
  }

  @Get()
  @Contract({
    summary: 'List simulations, newest first; with `contentHash`, of that content',
    answer: listOf(simulationSchema),
    fails: ['not-found'],
  })
  list(@Param('key', policyKeyParam) key: string, @Query({ schema: simulationQuerySchema }) query: SimulationQuery) {
    return this.simulations.list(key, query);
  }

  @Get(':id')
  @Contract({
    summary: 'Read how far a simulation is, and its summary',
    answer: simulationSchema,
    fails: ['not-found'],
  })
  get(@Param('key', policyKeyParam) key: string, @Param('id', idParam) id: string) {
    return this.simulations.get(key, id);
  }

  @Get(':id/moves')
  @Contract({
    summary: 'List the customers who change their tier, or those between two tiers',
    answer: listOf(simulationMoveSchema),
    fails: ['not-found'],
  })
  moves(
    @CurrentActor() actor: Actor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Query({ schema: movesQuerySchema }) query: MovesQuery,
  ) {
    return this.simulations.moves(actor, key, id, query);
  }

  @Delete(':id')
  @Contract({ summary: 'Delete a simulation; one that is under way ends', status: 204, fails: ['not-found'] })
  remove(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
  ) {
    return this.simulations.remove(person, key, id);
  }
}
