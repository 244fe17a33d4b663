// The running server: database, Nest and HTTP together, brought up and down in the right order.
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.js';
import { openDatabase, type Database } from './database/open-database.js';
import { apiPrefix, outsideApi } from './http/addresses.js';
import { createAdapter } from './http/fastify.js';
import { listen, tryPort } from './http/listen.js';
import { nestLogger } from './http/log.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { SchemaPipe } from './validation/schema.pipe.js';

type RootModule = (config: Config, database: Database) => DynamicModule;

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);

/** Answers that are under way get a second to leave before the process ends. */
function endAfterCrash(log: FastifyBaseLogger, error: Error): void {
  log.fatal({ err: error }, 'the embedded database has stopped');
  process.stderr.write(`Tierwright ends with its database: ${error.message}\n`);
  setTimeout(() => process.exit(1), 1000);
}

async function createApplication(adapter: FastifyAdapter, root: DynamicModule, log: FastifyBaseLogger) {
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLogger(log),
    bodyParser: false,
    abortOnError: false,
  });
  app.setGlobalPrefix(apiPrefix, { exclude: outsideApi });
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new ProblemFilter());
  return app;
}

export class Server {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly database: Database,
    readonly url: string,
  ) {}

  /** Throws a `StartupError` for what the one who starts it can put right. */
  static async start(config: Config, rootModule: RootModule): Promise<Server> {
    await tryPort(config);
    const adapter = await createAdapter(config);
    const log = adapter.getInstance().log;
    const database = await openDatabase(config, { say, onCrash: (error) => endAfterCrash(log, error) });
    try {
      const app = await createApplication(adapter, rootModule(config, database), log);
      const address = await listen(app, config);
      return new Server(app, database, config.publicUrl ?? address);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** One of the features' services. */
  get<T>(service: Type<T>): T {
    return this.app.get(service);
  }

  /** Takes no more requests, finishes those under way, lets features write what they hold, closes the database. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}
