import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Database } from './open-database.js';

/** The injection token of the open `Database`; most need only `DataSource`. */
export const DATABASE = Symbol('database');

@Global()
@Module({})
export class DatabaseModule {
  static with(database: Database): DynamicModule {
    const providers = [
      { provide: DataSource, useValue: database.dataSource },
      { provide: DATABASE, useValue: database },
    ];
    return { module: DatabaseModule, providers, exports: providers };
  }
}
