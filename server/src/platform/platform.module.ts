import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { Ids } from './ids.js';
import { Transactions } from './transactions.js';

/** What every feature may inject. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    const providers = [Clock, Ids, Transactions, { provide: CONFIG, useValue: config }];
    return { module: PlatformModule, providers, exports: providers };
  }
}
