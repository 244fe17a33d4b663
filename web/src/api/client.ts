// The one place that talks to the server: JSON in and out, problems as `ProblemError`, sign-outs told to the app.
import { currentLanguage } from '../app/language.js';
import { isProblem, problemOf, ProblemError } from './problem-error.js';

export interface CallOptions {
  body?: unknown;
  /** Raw text instead of JSON, with its media type. */
  text?: { content: string; type: string };
  /** The revision that a change starts from; sent as a strong `If-Match`. */
  revision?: number | undefined;
  signal?: AbortSignal | undefined;
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const signOutListeners = new Set<() => void>();

/** Calls back whenever the server says that nobody is signed in any more; answers how to stop. */
export function onSignedOut(listener: () => void): () => void {
  signOutListeners.add(listener);
  return () => signOutListeners.delete(listener);
}

/** An address under the API, its parts encoded: `` path`/policies/${key}/drafts/${id}` ``. */
export const path = (parts: TemplateStringsArray, ...values: (string | number)[]): string =>
  parts.reduce((whole, part, i) => whole + encodeURIComponent(values[i - 1] ?? '') + part);

export function withQuery(address: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${address}?${search.toString()}` : address;
}

const etagOf = (revision: number) => `"${revision}"`;

function requestInit(method: Method, { body, text, revision, signal }: CallOptions): RequestInit {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': currentLanguage() });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (text) headers.set('Content-Type', text.type);
  if (revision !== undefined) headers.set('If-Match', etagOf(revision));
  const content = text ? text.content : body === undefined ? undefined : JSON.stringify(body);
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(content === undefined ? {} : { body: content }),
    ...(signal ? { signal } : {}),
  };
}

async function send(method: Method, address: string, options: CallOptions): Promise<Response> {
  try {
    return await fetch(`/api/v1${address}`, requestInit(method, options));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ProblemError({ code: 'unreachable', status: 0 });
  }
}

async function call<T>(method: Method, address: string, options: CallOptions = {}): Promise<T> {
  const response = await send(method, address, options);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (isProblem(problem, 'not-signed-in')) for (const listener of signOutListeners) listener();
    throw problem;
  }
  // A 204 has no body; callers of such routes ask for `void`.
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const api = {
  get: <T>(address: string, options?: CallOptions) => call<T>('GET', address, options),
  post: <T>(address: string, body?: unknown, options?: CallOptions) => call<T>('POST', address, { ...options, body }),
  put: <T>(address: string, body: unknown, options?: CallOptions) => call<T>('PUT', address, { ...options, body }),
  patch: <T>(address: string, body: unknown) => call<T>('PATCH', address, { body }),
  remove: <T = void>(address: string, options?: CallOptions) => call<T>('DELETE', address, options),
};
