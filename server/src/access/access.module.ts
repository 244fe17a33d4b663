import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeys } from './api-keys.service.js';
import { Authenticator } from './authenticator.service.js';
import { FirstStart } from './first-start.service.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { People } from './people.service.js';
import { RememberedKeys } from './remembered-keys.service.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.service.js';
import { SetUp } from './set-up.service.js';
import { SignInService } from './sign-in.service.js';

const parts = [
  ApiKeys,
  Authenticator,
  FirstStart,
  OneTimeLinks,
  People,
  PeopleRepository,
  RememberedKeys,
  Sessions,
  SetUp,
  SignInService,
];

@Global()
@Module({
  controllers: [SessionController, PeopleController, ApiKeysController],
  providers: [...parts, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [FirstStart],
})
export class AccessModule {}
