// Passwords in, sessions out.
import { Injectable } from '@nestjs/common';
import { permissions } from '@tierwright/shared/access';
import type { SessionAnswer, SignIn, User } from '@tierwright/shared/contracts';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { fail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { actorMaySomewhere, type UserActor } from './actor.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { emailKeyOf, PeopleRepository } from './people.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { Turns } from './turns.js';
import { Sessions, type NewSession } from './sessions.service.js';

/** Where an attempt comes from. */
export interface Caller {
  address: string;
  userAgent: string;
}

export interface SignedIn {
  session: NewSession;
  answer: SessionAnswer;
}

@Injectable()
export class SignInService {
  private readonly throttle = new SignInThrottle();
  private readonly turns = new Turns();

  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async signIn({ email, password }: SignIn, caller: Caller): Promise<SignedIn> {
    const emailKey = emailKeyOf(email);
    const account = await this.throttled(emailKey, caller, async () => {
      const found = await this.people.account({ emailKey });
      return (await verifyPassword(found?.passwordHash, password)) && found?.user.disabled === false
        ? found
        : undefined;
    });
    if (!account) fail({ code: 'credentials-wrong' });
    return this.transactions.run((manager) => this.open(manager, account.user, caller));
  }

  /** Starts a session for a person who has just proved to be one. */
  async open(manager: EntityManager, user: User, { userAgent }: Caller): Promise<SignedIn> {
    const session = await this.sessions.start(manager, user.id, userAgent);
    const actor: UserActor = { kind: 'user', id: user.id, name: user.name, grants: user.grants, sessionId: session.id };
    const subject = { kind: 'session', id: session.id };
    await this.audit.append(manager, { actor, action: 'session.started', subject });
    return { session, answer: await this.describe(user, manager) };
  }

  async current({ id }: UserActor): Promise<SessionAnswer> {
    return this.describe((await this.people.find(id)) ?? fail({ code: 'not-signed-in' }));
  }

  async signOut(actor: UserActor, sessionId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      if (!(await this.sessions.end(manager, actor.id, sessionId))) fail({ code: 'not-found' });
      await this.audit.append(manager, { actor, action: 'session.ended', subject: { kind: 'session', id: sessionId } });
    });
  }

  /** Everywhere else the person is signed out. */
  async changePassword(actor: UserActor, { current, next }: { current: string; next: string }, caller: Caller) {
    const account = (await this.people.account({ id: actor.id })) ?? fail({ code: 'not-signed-in' });
    const right = await this.throttled(emailKeyOf(account.user.email), caller, async () =>
      (await verifyPassword(account.passwordHash, current)) ? account : undefined,
    );
    if (!right) fail({ code: 'value-invalid', violations: [wrongPassword] });
    const passwordHash = await hashPassword(next);
    await this.transactions.run(async (manager) => {
      await this.people.setPassword(manager, actor.id, passwordHash);
      await this.sessions.endAll(manager, actor.id, actor.sessionId);
      const subject = { kind: 'user', id: actor.id };
      await this.audit.append(manager, { actor, action: 'user.password-changed', subject });
    });
  }

  /**
   * Does the check unless it failed too often lately; undefined counts as a failure. Attempts at one account from one
   * address take turns, so that many at once gain nothing.
   */
  private async throttled<T extends object>(
    emailKey: string,
    { address }: Caller,
    check: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const outcome = await this.turns.take(`${address} ${emailKey}`, async () => {
      const seconds = this.throttle.wait(emailKey, address, this.clock.now().getTime());
      if (seconds > 0) fail({ code: 'too-many-requests', data: { seconds } });
      const found = await check();
      if (found) this.throttle.succeeded(emailKey, address);
      else this.throttle.failed(emailKey, address, this.clock.now().getTime());
      return { found };
    });
    return outcome ? outcome.found : fail({ code: 'too-many-requests', data: { seconds: 1 } });
  }

  private async describe(user: User, manager?: EntityManager): Promise<SessionAnswer> {
    const actor: UserActor = { kind: 'user', id: user.id, name: user.name, grants: user.grants, sessionId: '' };
    return {
      user,
      permissions: permissions.filter((permission) => actorMaySomewhere(actor, permission)),
      otherPeople: await this.people.othersThan(user.id, manager),
    };
  }
}

const wrongPassword = {
  path: '/current',
  code: 'password-wrong',
  message: { en: 'This is not your current password.', 'zh-CN': '当前密码不正确。' },
} as const;
