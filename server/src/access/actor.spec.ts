import { actorMay, actorMaySomewhere, policiesWith, systemActor, type KeyActor, type UserActor } from './actor.js';

const person = (...grants: UserActor['grants']): UserActor => ({
  kind: 'user',
  id: 'u',
  name: 'U',
  grants,
  sessionId: 's',
});
const key = (scopes: KeyActor['scopes'], policies: KeyActor['policies'] = null): KeyActor => ({
  kind: 'key',
  id: 'k',
  name: 'K',
  scopes,
  policies,
});

describe('what somebody may do', () => {
  it('follows from roles for every policy', () => {
    const author = person({ role: 'author' });
    expect(actorMay(author, 'drafts:edit', 'gold')).toBe(true);
    expect(actorMay(author, 'releases:publish', 'gold')).toBe(false);
    expect(policiesWith(author, 'drafts:edit')).toBe('all');
  });

  it('a role for one policy brings nothing for another, nor for the product', () => {
    const author = person({ role: 'author', policy: 'gold' });
    expect(actorMay(author, 'drafts:edit', 'gold')).toBe(true);
    expect(actorMay(author, 'drafts:edit', 'silver')).toBe(false);
    expect(actorMay(author, 'policies:create')).toBe(false);
    expect(actorMaySomewhere(author, 'drafts:edit')).toBe(true);
    expect(policiesWith(author, 'drafts:edit')).toEqual(['gold']);
    expect(policiesWith(author, 'releases:publish')).toEqual([]);
  });

  it('an administrator alone neither approves nor publishes', () => {
    const admin = person({ role: 'admin' });
    expect(actorMay(admin, 'people:manage')).toBe(true);
    expect(actorMay(admin, 'requests:review', 'gold')).toBe(false);
    expect(actorMay(admin, 'releases:publish', 'gold')).toBe(false);
  });

  it('a key does what its scopes say, on the policies that it names', () => {
    const shop = key(['evaluate'], ['gold']);
    expect(actorMay(shop, 'evaluate', 'gold')).toBe(true);
    expect(actorMay(shop, 'evaluate', 'silver')).toBe(false);
    expect(actorMay(shop, 'policies:read', 'gold')).toBe(false);
    expect(actorMay(shop, 'evaluate')).toBe(false);
    expect(policiesWith(shop, 'evaluate')).toEqual(['gold']);
    expect(policiesWith(key(['evaluate']), 'evaluate')).toBe('all');
    expect(policiesWith(key(['evaluate']), 'policies:read')).toEqual([]);
  });

  it('the product itself may do anything', () => {
    expect(actorMay(systemActor, 'people:manage')).toBe(true);
  });
});
