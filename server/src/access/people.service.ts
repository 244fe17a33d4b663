// Adds and changes people, and sees to it that one administrator is always left.
import { Injectable } from '@nestjs/common';
import type { CreatedUser, ListOf, ListQuery, NewUser, User, UserChange } from '@tierwright/shared/contracts';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { fail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import type { Actor } from './actor.js';
import { isAdmin, isSameUser } from './last-admin.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { hashPassword } from './passwords.js';
import { PeopleRepository } from './people.repository.js';
import { Sessions } from './sessions.service.js';

/** Address and name are the person's own: the trail keeps digests of them. */
const told = ({ email, name, grants, disabled }: User, digest: (value: unknown) => string) => ({
  email: digest(email),
  name: digest(name),
  grants,
  disabled,
});

@Injectable()
export class People {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(query: ListQuery): Promise<ListOf<User>> {
    return this.people.list(query);
  }

  /** With a password they can sign in at once; without, the answer carries the link to give them. */
  async create(actor: Actor, { password, ...given }: NewUser, origin: string): Promise<CreatedUser> {
    const passwordHash = password === undefined ? null : await hashPassword(password);
    const user: User = {
      ...given,
      id: this.ids.next(),
      disabled: false,
      createdAt: this.clock.now().toISOString(),
    };
    return this.transactions.run(async (manager) => {
      await this.people.lock(manager);
      if (await this.people.isTaken(manager, user.email)) fail({ code: 'key-taken', data: { key: user.email } });
      await this.people.insert(manager, user, passwordHash);
      const link = passwordHash === null ? await this.links.make(manager, 'invitation', user.id, origin) : undefined;
      const subject = { kind: 'user', id: user.id };
      await this.audit.append(manager, {
        actor,
        action: 'user.created',
        subject,
        after: told(user, this.audit.digester()),
      });
      return { ...user, ...(link === undefined ? {} : { link }) };
    });
  }

  change(actor: Actor, id: string, change: UserChange): Promise<User> {
    return this.transactions.run(async (manager) => {
      await this.people.lock(manager);
      const before = (await this.people.find(id, manager)) ?? fail({ code: 'not-found' });
      const after: User = {
        ...before,
        name: change.name ?? before.name,
        grants: change.grants ?? before.grants,
        disabled: change.disabled ?? before.disabled,
      };
      if (isSameUser(before, after)) return before;
      if (isAdmin(before) && !isAdmin(after) && (await this.people.otherAdmins(manager, id)) === 0) {
        fail({ code: 'last-admin' });
      }
      await this.people.update(manager, after);
      if (after.disabled) await this.sessions.endAll(manager, id);
      const subject = { kind: 'user', id };
      const digest = this.audit.digester();
      await this.audit.append(manager, {
        actor,
        action: 'user.changed',
        subject,
        before: told(before, digest),
        after: told(after, digest),
      });
      return after;
    });
  }

  /** A link with which the person chooses a new password; the old one works until then. */
  reset(actor: Actor, id: string, origin: string): Promise<{ link: string }> {
    return this.transactions.run(async (manager) => {
      if (!(await this.people.find(id, manager))) fail({ code: 'not-found' });
      const link = await this.links.make(manager, 'reset', id, origin);
      await this.audit.append(manager, { actor, action: 'user.reset-link-made', subject: { kind: 'user', id } });
      return { link };
    });
  }
}
