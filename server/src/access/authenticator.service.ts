// Finds out who is asking: an API key from the Authorization header, else a person from the session cookie.
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { isDatabaseUnavailable } from '../platform/database/database-unavailable.js';
import { hashSecret } from '../platform/ids.js';
import { fail } from '../platform/problem/failure-error.js';
import type { Actor, KeyActor } from './actor.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { RememberedKeys } from './remembered-keys.service.js';
import { isSameOrigin } from './same-origin.js';
import { sessionToken } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

/** How often a key's last use is written down. */
const useIsNotedEvery = 60_000;

@Injectable()
export class Authenticator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly remembered: RememberedKeys,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Undefined for nobody. A key that is wrong is nobody, whatever cookie comes with it. */
  async identify(request: FastifyRequest): Promise<Actor | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.keyActor(/^Bearer (tw_[0-9A-Za-z]{1,100})$/i.exec(authorization)?.[1]);
    const token = sessionToken(request, this.config.publicUrl);
    const actor = token === undefined ? undefined : await this.sessions.find(token);
    if (actor && !this.isSameOrigin(request)) fail({ code: 'origin-refused' });
    return actor;
  }

  isSameOrigin({ method, headers: { origin, host } }: FastifyRequest): boolean {
    return isSameOrigin({ method, origin, host, publicUrl: this.config.publicUrl });
  }

  private async keyActor(key: string | undefined): Promise<KeyActor | undefined> {
    if (key === undefined) return undefined;
    const hash = hashSecret(key);
    try {
      return await this.readKey(hash);
    } catch (error) {
      const known = isDatabaseUnavailable(error) ? this.remembered.find(hash) : undefined;
      if (known) return known;
      throw error;
    }
  }

  private async readKey(hash: string): Promise<KeyActor | undefined> {
    const keys = this.dataSource.getRepository(ApiKeyEntity);
    const found = await keys.findOneBy({ keyHash: hash });
    const now = this.clock.now();
    const good = found && !found.revokedAt && (!found.expiresAt || found.expiresAt > now);
    const actor = good ? toActor(found) : undefined;
    this.remembered.keep(hash, actor, found?.expiresAt ?? null);
    if (good && (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > useIsNotedEvery)) {
      await keys.update({ id: found.id }, { lastUsedAt: now });
    }
    return actor;
  }
}

const toActor = ({ id, name, scopes, policies }: ApiKeyEntity): KeyActor => ({
  kind: 'key',
  id,
  name,
  scopes,
  policies,
});
