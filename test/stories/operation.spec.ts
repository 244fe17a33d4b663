import { StoryServer } from '../support/server.js';

let server: StoryServer;
beforeAll(async () => {
  server = await StoryServer.start();
});
afterAll(() => server?.stop());

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
}

describe('operation', () => {
  it('describes every route of the contract, each with its errors', async () => {
    const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as OpenApi;
    expect(document.openapi).toMatch(/^3\.1/);
    const routes = Object.keys(document.paths);
    const contract = [
      '/api/v1/session',
      '/api/v1/setup',
      '/api/v1/users',
      '/api/v1/api-keys',
      '/api/v1/policies',
      '/api/v1/policies/{key}',
      '/api/v1/policies/{key}/drafts/{id}',
      '/api/v1/policies/{key}/drafts/{id}/submit',
      '/api/v1/policies/{key}/check',
      '/api/v1/policies/{key}/requests/{id}/publish',
      '/api/v1/policies/{key}/versions',
      '/api/v1/policies/{key}/releases',
      '/api/v1/policies/{key}/rollback',
      '/api/v1/policies/{key}/diff',
      '/api/v1/policies/{key}/evaluate',
      '/api/v1/policies/{key}/evaluate/batch',
      '/api/v1/decisions/{id}',
      '/api/v1/datasets',
      '/api/v1/templates',
    ];
    expect(contract.filter((route) => !routes.includes(route))).toEqual([]);
    const evaluate = document.paths['/api/v1/policies/{key}/evaluate']?.['post'];
    expect(Object.keys(evaluate?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '422']),
    );
  });

  it('describes an exported document as one that may leave out what has a default', async () => {
    const document: unknown = await (await fetch(`${server.url}/openapi.json`)).json();
    expect(document).toHaveProperty(
      ['paths', '/api/v1/policies/{key}/export', 'get', 'responses', '200', 'content', 'application/json', 'schema'],
      {
        anyOf: [{ $ref: '#/components/schemas/PolicyDocument' }, { $ref: '#/components/schemas/RulesExport' }],
      },
    );
    expect(document).not.toHaveProperty(['components', 'schemas', 'PolicyDocumentOutput']);
  });

  it('sends the headers that keep a browser safe', async () => {
    const { headers } = await fetch(server.url, { headers: { accept: 'text/html' } });
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'self'");
    expect(csp).toMatch(/script-src 'self'(;|$)/);
    expect(csp).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves the web’s pages and its docs, and says when a page of the API is none', async () => {
    const page = await fetch(`${server.url}/policies/anything`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root"');
    expect((await fetch(`${server.url}/docs`)).status).toBe(200);
    expect((await fetch(`${server.url}/api/v1/none`, { headers: { accept: 'text/html' } })).status).toBe(404);
  });

  it('tells its health and its figures', async () => {
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('process_cpu');
  });

  it('gives every answer an id, the caller’s if it sent one', async () => {
    const answer = await fetch(`${server.url}/health/live`, { headers: { 'x-request-id': 'caller-17' } });
    expect(answer.headers.get('x-request-id')).toBe('caller-17');
  });
});
