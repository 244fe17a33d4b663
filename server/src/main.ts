// Starts the product: reads the configuration, opens the database, listens; stops cleanly when asked to.
import 'reflect-metadata';
import { readConfig } from './platform/config.js';
import { StartupError } from './platform/startup-error.js';

const say = (stream: NodeJS.WriteStream, ...sentences: string[]) => stream.write(sentences.join('\n') + '\n');

try {
  const config = readConfig(process.env);
  // Only now, so that a bad value is told at once.
  const { run } = await import('./run.js');
  say(process.stdout, ...(await run(config)));
} catch (error) {
  const known = error instanceof StartupError;
  say(process.stderr, known ? error.message : `Tierwright could not start: ${(error as Error).stack}`);
  process.exit(1);
}
