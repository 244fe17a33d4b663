// Brings the schema up to date; of several servers that start at once, one does it and the others wait.
import { MigrationExecutor, type DataSource } from 'typeorm';

/** Any number that nothing else in this database locks. */
const migrationLock = 7_407_301;

/** The lock and the migrations share one connection: the embedded database has no second. */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    try {
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'each';
      const done = await executor.executePendingMigrations();
      return done.map(({ name }) => name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    }
  } finally {
    await runner.release();
  }
}
