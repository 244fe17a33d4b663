// Every route before everybody who can come to it: allowed or refused exactly as the one permission table says.
import {
  passes,
  roles,
  routeTable,
  scopes,
  type Caller,
  type Grant,
  type RouteAccess,
} from '@tierwright/shared/access';
import type { CreatedApiKey, CreatedUser } from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { createPolicy } from '../support/policies.js';
import { StoryServer } from '../support/server.js';

const somebody = { email: 'somebody@example.com', password: 'a long enough password' };
const policy = 'here';

/** Something that is nowhere: whoever is let through learns that, and nothing is changed. */
const filled = (path: string) =>
  path
    .replace(':key', path.startsWith('/templates') ? 'none' : policy)
    .replace(':number', '999')
    .replace(':fact', policy)
    .replace(/:\w+/g, '00000000-0000-7000-8000-000000000000');

const outside = /^\/(health|metrics|openapi)/;

interface Route {
  name: string;
  access: RouteAccess;
  method: string;
  address: string;
  policy: string | undefined;
}

const routes: Route[] = Object.entries(routeTable)
  // Signing out is tried where it does not end the others.
  .filter(([name]) => name !== 'DELETE /session')
  .map(([name, access]) => {
    const [method = '', path = ''] = name.split(' ');
    const own = /^\/policies\/:key/.test(path) ? policy : undefined;
    return { name, access, method, address: filled(path), policy: own };
  });

async function call(client: Client, { method, address }: Route): Promise<number> {
  const body = method === 'GET' || method === 'DELETE' ? undefined : '{}';
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  if (!outside.test(address)) return (await client.raw(method, address, body, json)).status;
  return (await fetch(`${client.url}${address}`)).status;
}

const verdictOf = (status: number) =>
  status === 401 ? 'not-signed-in' : status === 403 ? 'not-allowed' : status < 500 ? 'passes' : `failed: ${status}`;

/** Where what is served is not what the table says. */
async function differences(client: Client, caller: Caller): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < routes.length; start += 8) {
    const some = routes.slice(start, start + 8);
    const statuses = await Promise.all(some.map((route) => call(client, route)));
    some.forEach((route, i) => {
      const expected = passes(route.access, caller, route.policy);
      const got = verdictOf(statuses[i] ?? 0);
      if (got !== expected) found.push(`${route.name}: ${got}, not ${expected}`);
    });
  }
  return found;
}

describe('every route', () => {
  let server: StoryServer;
  let owner: Client;
  let person: Client;
  let personId: string;

  beforeAll(async () => {
    server = await StoryServer.start();
    owner = await server.owner();
    await createPolicy(owner, policy);
    const user = { ...somebody, name: 'Somebody', grants: [] };
    personId = (await owner.post<CreatedUser>('/users', user)).body.id;
    person = await server.nobody().signIn(somebody.email, somebody.password);
  });
  afterAll(() => server?.stop());

  const grant = (grants: Grant[]) => owner.patch(`/users/${personId}`, { grants });
  const key = async (more: object) =>
    (await owner.post<CreatedApiKey>('/api-keys', { name: 'key', scopes: [...scopes], ...more })).body;

  it('is in the table and in the API’s description, one for one', async () => {
    const { paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(described.sort()).toEqual(Object.keys(routeTable).sort());
  });

  it('refuses nobody at all but what is public', async () => {
    expect(await differences(server.nobody(), { kind: 'nobody' })).toEqual([]);
  });

  it.each([...roles])(
    'lets the role %s do what it brings: everywhere, for this policy, and not for another’s',
    async (role) => {
      for (const grants of [[{ role }], [{ role, policy }], [{ role, policy: 'elsewhere' }]] satisfies Grant[][]) {
        await grant(grants);
        expect({ grants, found: await differences(person, { kind: 'person', grants }) }).toEqual({ grants, found: [] });
      }
    },
  );

  it('lets a person without a role do what any person may', async () => {
    await grant([]);
    expect(await differences(person, { kind: 'person', grants: [] })).toEqual([]);
  });

  it.each([...scopes])('lets a key for %s do that alone', async (scope) => {
    const made = await key({ scopes: [scope] });
    expect(await differences(server.nobody().withKey(made.key), { kind: 'key', scopes: [scope] })).toEqual([]);
  });

  it('does not know a key that was revoked, one that has expired, or a person who was disabled', async () => {
    const revoked = await key({});
    await owner.delete(`/api-keys/${revoked.id}`);
    const expired = await key({ expiresAt: new Date(Date.now() + 500).toISOString() });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await grant([...roles].map((role) => ({ role })));
    await owner.patch(`/users/${personId}`, { disabled: true });
    const clients = [server.nobody().withKey(revoked.key), server.nobody().withKey(expired.key), person];
    for (const client of clients) expect(await differences(client, { kind: 'nobody' })).toEqual([]);
  });

  it('of signing out is a person’s own', async () => {
    const made = await key({});
    expect((await server.nobody().delete('/session')).status).toBe(401);
    expect((await server.nobody().withKey(made.key).delete('/session')).status).toBe(403);
    expect((await owner.delete('/session')).status).toBeLessThan(300);
  });
});
