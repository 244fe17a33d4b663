// Every migration, oldest first. Forward only: a schema is changed by adding one here.
import type { MigrationInterface } from 'typeorm';
import { AccessAndAudit1795000000001 } from './1795000000001-access-and-audit.js';
import { Policies1795000000002 } from './1795000000002-policies.js';
import { Certifications1795000000003 } from './1795000000003-certifications.js';
import { TestCases1795000000004 } from './1795000000004-test-cases.js';
import { IdempotencyKeys1795000000005 } from './1795000000005-idempotency-keys.js';
import { Facts1795000000006 } from './1795000000006-facts.js';
import { Review1795000000007 } from './1795000000007-review.js';
import { DecisionSearches1795000000008 } from './1795000000008-decision-searches.js';
import { Simulations1795000000009 } from './1795000000009-simulations.js';
import { SimulatedEffects1795000000010 } from './1795000000010-simulated-effects.js';

type MigrationClass = new () => MigrationInterface;

export const MIGRATIONS: readonly MigrationClass[] = [
  AccessAndAudit1795000000001,
  Policies1795000000002,
  Certifications1795000000003,
  TestCases1795000000004,
  IdempotencyKeys1795000000005,
  Facts1795000000006,
  Review1795000000007,
  DecisionSearches1795000000008,
  Simulations1795000000009,
  SimulatedEffects1795000000010,
];
