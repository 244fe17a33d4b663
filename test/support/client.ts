// A caller of the HTTP contract: a person with a cookie, an application with a key, or nobody.
import type { ProblemDetails } from '@tierwright/shared/contracts';

/** What came back; a body that nobody named is problem details. */
export interface Answer<T = ProblemDetails> {
  status: number;
  headers: Headers;
  body: T;
}

interface Options {
  headers?: Record<string, string>;
}

export class Client {
  private cookie = '';

  constructor(
    readonly url: string,
    private readonly key?: string,
  ) {}

  withKey(key: string): Client {
    return new Client(this.url, key);
  }

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/session', { email, password });
    if (answer.status !== 200) throw new Error(`Signing in failed: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return this;
  }

  get cookies(): string {
    return this.cookie;
  }

  get = <T = ProblemDetails>(path: string, options?: Options) => this.send<T>('GET', path, undefined, options);
  post = <T = ProblemDetails>(path: string, body: unknown = {}, options?: Options) =>
    this.send<T>('POST', path, body, options);
  patch = <T = ProblemDetails>(path: string, body: unknown, options?: Options) =>
    this.send<T>('PATCH', path, body, options);
  delete = <T = ProblemDetails>(path: string, options?: Options) => this.send<T>('DELETE', path, undefined, options);
  /** PUT with the revision that it is based on. */
  put = <T = ProblemDetails>(path: string, body: unknown, revision?: number | string) =>
    this.send<T>('PUT', path, body, revision === undefined ? {} : { headers: { 'if-match': `"${revision}"` } });

  /** Sends a body as it stands: for what is not JSON, or not well-formed. */
  async raw<T = ProblemDetails>(
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers: Record<string, string>,
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path.startsWith('/api/') ? path : `/api/v1${path}`}`, {
      method,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: body as BodyInit }),
      headers: {
        origin: this.url,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(this.key ? { authorization: `Bearer ${this.key}` } : {}),
        ...headers,
      },
    });
    const text = await response.text();
    const json = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
    const content: unknown = json && text ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: content as T };
  }

  private send<T>(method: string, path: string, body: unknown, { headers = {} }: Options = {}): Promise<Answer<T>> {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return this.raw<T>(method, path, body === undefined ? undefined : JSON.stringify(body), { ...json, ...headers });
  }
}
