// All of the product, running until a signal ends it.
import { FirstStart } from './access/first-start.service.js';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config.js';
import { Server } from './platform/server.js';
import { stopOnSignals } from './platform/stop-on-signals.js';

/** Answers what to tell whoever started it. */
export async function run(config: Config): Promise<string[]> {
  const server = await Server.start(config, AppModule.with);
  stopOnSignals(server);
  const welcome = await server.get(FirstStart).welcome(server.url);
  return [`Tierwright is ready at ${server.url}`, ...(welcome === undefined ? [] : [welcome])];
}
