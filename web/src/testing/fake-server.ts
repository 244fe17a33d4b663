// A server for unit tests: answers by method and address, and remembers what it was asked.
export interface Asked {
  method: string;
  address: string;
  body: unknown;
  headers: Headers;
}
type Answer = { status?: number; body?: unknown };
type Answers = Readonly<Record<string, Answer | ((asked: Asked) => Answer)>>;

/** `answers` by "GET /policies"; anything else is a 404 problem. Put in place of `fetch` until the next call. */
export function fakeServer(answers: Answers): { asked: Asked[] } {
  const asked: Asked[] = [];
  const fake = async (url: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const address = url.replace('/api/v1', '').replace(/\?.*/, '');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const question = { method, address, body, headers: new Headers(init.headers) };
    asked.push(question);
    const found = answers[`${method} ${address}`];
    const answer = typeof found === 'function' ? found(question) : found;
    const { status = 200, body: content = {} } = answer ?? { status: 404, body: problem('not-found', 404) };
    return Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(content) });
  };
  globalThis.fetch = fake as unknown as typeof fetch;
  return { asked };
}

export const problem = (code: string, status: number, more: object = {}) => ({
  type: 'about:blank',
  title: `Title of ${code}`,
  detail: `Detail of ${code}`,
  status,
  code,
  requestId: 'r-1',
  violations: [],
  ...more,
});

export const listed = (...items: unknown[]) => ({ items, nextCursor: null });
