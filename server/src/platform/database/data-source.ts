// One TypeORM data source for both databases: the same entities, migrations and queries, through the same `pg` client.
import { MIGRATIONS } from '@tierwright/migrations';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';

type Extra = Readonly<Record<string, unknown>>;

/** Waiting longer than this for a connection is answered 503. */
const connectTimeoutMS = 10_000;

function dataSource(own: Partial<PostgresDataSourceOptions>, extra: Extra): DataSource {
  return new DataSource({
    type: 'postgres',
    // Every entity class that a feature has declared; features are imported before the database is opened.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    installExtensions: false,
    connectTimeoutMS,
    applicationName: 'tierwright',
    poolErrorHandler: () => undefined,
    ...own,
    extra,
  });
}

export const postgresDataSource = (url: string): DataSource => dataSource({ url, poolSize: 10 }, {});

/** PGlite is one connection, kept for good. */
export const embeddedDataSource = (stream: () => unknown): DataSource =>
  dataSource({ username: 'postgres', database: 'postgres', poolSize: 1 }, { stream, idleTimeoutMillis: 0 });
