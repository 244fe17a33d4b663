// What a one-time link leads to: the first user, an accepted invitation, a new password. Each ends signed in.
import { Injectable } from '@nestjs/common';
import type { Setup, User } from '@tierwright/shared/contracts';
import type { Violation } from '@tierwright/shared/errors';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { fail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { systemActor } from './actor.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { hashPassword } from './passwords.js';
import { everyRole, PeopleRepository } from './people.repository.js';
import { Sessions } from './sessions.service.js';
import { SignInService, type Caller, type SignedIn } from './sign-in.service.js';

const missing = (path: string): Violation => ({
  path,
  code: 'missing-field',
  message: { en: 'This field is missing.', 'zh-CN': '缺少该字段。' },
});

@Injectable()
export class SetUp {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
    private readonly signIn: SignInService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async complete({ token, password, email, name }: Setup, caller: Caller): Promise<SignedIn> {
    // Looked at before the password is hashed, which is work that a made-up token must not cause.
    const link = (await this.links.find(token)) ?? fail({ code: 'link-used' });
    const { userId } = link;
    const first = userId === null ? this.firstPerson(email, name) : undefined;
    const passwordHash = await hashPassword(password);
    return this.transactions.run(async (manager) => {
      await this.people.lock(manager);
      if (!(await this.links.use(manager, token))) fail({ code: 'link-used' });
      if (first) return this.signIn.open(manager, await this.addFirst(manager, first, passwordHash), caller);
      return this.signIn.open(manager, await this.renew(manager, userId ?? '', passwordHash), caller);
    });
  }

  /** The first user, when the configuration names one. False when there is somebody already. */
  async createFirst(email: string, password: string): Promise<boolean> {
    if (await this.people.anybody()) return false;
    const passwordHash = await hashPassword(password);
    return this.transactions.run(async (manager) => {
      await this.people.lock(manager);
      if (await this.people.anybody(manager)) return false;
      await this.addFirst(manager, this.firstPerson(email, email.split('@')[0]), passwordHash);
      return true;
    });
  }

  /** A fresh link for the first user; undefined when there is somebody already. */
  firstLink(origin: string): Promise<string | undefined> {
    return this.transactions.run(async (manager) => {
      await this.people.lock(manager);
      return (await this.people.anybody(manager)) ? undefined : this.links.make(manager, 'setup', null, origin);
    });
  }

  private firstPerson(email: string | undefined, name: string | undefined): User {
    const violations = [
      ...(email === undefined ? [missing('/email')] : []),
      ...(name === undefined ? [missing('/name')] : []),
    ];
    if (email === undefined || name === undefined) return fail({ code: 'request-invalid', violations });
    const createdAt = this.clock.now().toISOString();
    return { id: this.ids.next(), email, name, grants: [...everyRole], disabled: false, createdAt };
  }

  private async addFirst(manager: EntityManager, user: User, passwordHash: string): Promise<User> {
    if (await this.people.anybody(manager)) fail({ code: 'link-used' });
    await this.people.insert(manager, user, passwordHash);
    await this.links.endAll(manager, null);
    const { email, name, grants } = user;
    const subject = { kind: 'user', id: user.id };
    const digest = this.audit.digester();
    await this.audit.append(manager, {
      actor: systemActor,
      action: 'user.created',
      subject,
      after: { email: digest(email), name: digest(name), grants },
    });
    return user;
  }

  /** The link stands in for the old password; whoever had that is signed out. */
  private async renew(manager: EntityManager, id: string, passwordHash: string): Promise<User> {
    const user = await this.people.find(id, manager);
    if (!user || user.disabled) return fail({ code: 'link-used' });
    await this.people.setPassword(manager, id, passwordHash);
    await this.links.endAll(manager, id);
    await this.sessions.endAll(manager, id);
    const actor = { kind: 'user', id, name: user.name } as const;
    await this.audit.append(manager, { actor, action: 'user.password-set-by-link', subject: { kind: 'user', id } });
    return user;
  }
}
