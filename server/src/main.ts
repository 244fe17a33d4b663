// Starts the product: reads the configuration, opens the database, listens; stops cleanly when asked to.
import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { FirstStart } from './access/first-start.service.js';
import { readConfig } from './platform/config.js';
import { Server } from './platform/server.js';
import { StartupError } from './platform/startup-error.js';
import { stopOnSignals } from './platform/stop-on-signals.js';

try {
  const server = await Server.start(readConfig(process.env), AppModule.with);
  stopOnSignals(server);
  const welcome = await server.get(FirstStart).welcome(server.url);
  process.stdout.write(`Tierwright is ready at ${server.url}\n${welcome ? `${welcome}\n` : ''}`);
} catch (error) {
  const known = error instanceof StartupError;
  process.stderr.write(known ? `${error.message}\n` : `Tierwright could not start: ${(error as Error).stack}\n`);
  process.exit(1);
}
