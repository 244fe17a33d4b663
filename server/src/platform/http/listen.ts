// Takes the port, or says in one sentence why not.
import net, { type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { StartupError } from '../startup-error.js';

type Place = Pick<Config, 'port' | 'host'>;

function refusal(error: unknown, { port, host }: Place): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartupError(`Port ${port} on ${host} is in use; stop what uses it, or set PORT to another.`);
  }
  if (code === 'EACCES') {
    return new StartupError(`Port ${port} is not allowed to this user; set PORT to 1024 or more.`);
  }
  return code === undefined ? error : new StartupError(`Cannot listen on ${host}, port ${port}: ${message}.`);
}

/** Tries the port and lets it go again: cheaper to learn now than after a database was prepared. */
export function tryPort(place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(refusal(error, place) as Error));
    probe.listen(place.port, place.host, () => probe.close(() => resolve()));
  });
}

/** Answers the address at which a person on this machine reaches it. */
export async function listen(app: NestFastifyApplication, place: Place): Promise<string> {
  try {
    await app.listen(place.port, place.host);
  } catch (error) {
    throw refusal(error, place);
  }
  const { host } = place;
  const { port } = app.getHttpServer().address() as AddressInfo;
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${reachable}:${port}`;
}
