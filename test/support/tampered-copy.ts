// A trail with its triggers switched off, as somebody with the database's own password has it: changed, checked, put back.
import type { AuditVerification } from '@tierwright/shared/contracts';
import pg from 'pg';
import type { Client } from './client.js';
import { createPolicy, publish } from './policies.js';
import { StoryServer } from './server.js';

export class TamperedCopy {
  private constructor(
    private readonly server: StoryServer,
    private readonly owner: Client,
    private readonly database: pg.Client,
    private readonly head: string,
  ) {}

  static async start(): Promise<TamperedCopy> {
    const server = await StoryServer.start('postgres');
    const owner = await server.owner();
    for (const key of ['one', 'two']) await publish(owner, key, await createPolicy(owner, key));
    for (let n = 0; n < 40; n++) await owner.patch('/policies/one', { name: `Name ${n}` });
    const { headers } = await owner.patch('/policies/one', { name: 'The last' });
    const database = new pg.Client({ connectionString: server.databaseEnv['DATABASE_URL'] });
    await database.connect();
    await database.query(`CREATE TABLE untouched AS SELECT * FROM audit_events;
      ALTER TABLE audit_events DISABLE TRIGGER USER`);
    return new TamperedCopy(server, owner, database, headers.get('tierwright-audit-head') ?? '');
  }

  async length(): Promise<number> {
    const { rows } = await this.database.query<{ length: number }>('SELECT count(*)::integer AS length FROM untouched');
    return rows[0]?.length ?? 0;
  }

  /** What the server says of the trail after these statements, with the head that was told last; then it is put back. */
  async verifyAfter(statements: string): Promise<AuditVerification> {
    await this.database.query(statements);
    const { body } = await this.owner.get<AuditVerification>(`/audit/verify?head=${this.head}`);
    await this.database.query('TRUNCATE audit_events; INSERT INTO audit_events SELECT * FROM untouched');
    return body;
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.server.stop();
  }
}
