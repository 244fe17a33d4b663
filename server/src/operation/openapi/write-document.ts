// OpenAPI 3.1 from the routes: every route with its inputs, its answer, and every failure it can give.
import { auditHeadHeader, problemDetailsSchema } from '@tierwright/shared/contracts';
import { failureKinds, type FailureCode } from '@tierwright/shared/errors';
import type { z } from 'zod';
import type { Route } from '../routes.js';
import { Components, type JsonSchema } from './components.js';

const addressOf = (prefix: string, path: string) => `${prefix}/${path}`.replace(/:(\w+)/g, '{$1}');

const changes = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** The failures that come with what a route takes and asks, before its own. */
function impliedFailures({ method, access, takesBody, query, params }: Route): FailureCode[] {
  const guarded = access?.kind !== 'public';
  return [
    ...(takesBody ? (['json-malformed', 'request-invalid', 'too-large', 'media-type'] as const) : []),
    ...(query ? (['request-invalid'] as const) : []),
    ...(Object.keys(params).length > 0 ? (['not-found'] as const) : []),
    ...(guarded ? (['not-signed-in'] as const) : []),
    ...(access?.kind === 'permission' || access?.kind === 'person' ? (['not-allowed'] as const) : []),
    ...(changes(method) ? (['origin-refused'] as const) : []),
    'unavailable',
  ];
}

export const failuresOf = (route: Route): FailureCode[] =>
  [...new Set([...impliedFailures(route), ...(route.contract?.fails ?? [])])].sort();

function failureAnswers(route: Route, problem: JsonSchema): JsonSchema {
  const content = { 'application/problem+json': { schema: problem } };
  const codes = failuresOf(route);
  const statuses = [...new Set(codes.map((code) => failureKinds[code].status))];
  const answers = statuses.map((status) => [
    String(status),
    {
      description: codes
        .filter((code) => failureKinds[code].status === status)
        .map((code) => `\`${code}\`: ${failureKinds[code].title.en}`)
        .join('\n\n'),
      ...(status === 429 || status === 503
        ? { headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } } }
        : {}),
      content,
    },
  ]);
  return { ...Object.fromEntries(answers), '500': { description: '`internal`: a fault of the product', content } };
}

const headOfTrail = { [auditHeadHeader]: 'After a change: the hash of the last event of the audit trail.' };

function goodAnswer({ contract, method }: Route, components: Components): JsonSchema {
  const told = { ...contract?.answerHeaders, ...(changes(method) ? headOfTrail : {}) };
  const headers = Object.entries(told).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  const type = contract?.answerType ?? 'application/json';
  const schema = contract?.answer ? components.add(contract.answer, 'output') : undefined;
  return {
    description: contract?.status === 204 ? 'Done' : (contract?.summary ?? ''),
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) as JsonSchema } : {}),
    ...(schema || contract?.answerType ? { content: { [type]: schema ? { schema } : {} } } : {}),
  };
}

function queryParameters(query: z.ZodType | undefined, components: Components): JsonSchema[] {
  if (!query) return [];
  const { properties, required } = components.add(query, 'input') as { properties?: JsonSchema; required?: string[] };
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    schema,
  }));
}

function parameters(route: Route, components: Components): JsonSchema[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const schema = route.params[name];
    return { name, in: 'path', required: true, schema: schema ? components.add(schema, 'input') : { type: 'string' } };
  });
  const headers = Object.entries(route.contract?.headers ?? {}).map(([name, { description, required }]) => ({
    name,
    in: 'header',
    description,
    required: required ?? false,
    schema: { type: 'string' },
  }));
  return [...inPath, ...queryParameters(route.query, components), ...headers];
}

function requestBody({ body, bodyRules, takesBody }: Route, components: Components): JsonSchema {
  if (!takesBody) return {};
  const streams = (bodyRules.streams ?? []).map((type) => [type, { schema: { type: 'string' } }]);
  const json = body ? [['application/json', { schema: components.add(body, 'input') }]] : [];
  return { requestBody: { required: true, content: Object.fromEntries([...json, ...streams]) as JsonSchema } };
}

function security({ access }: Route): JsonSchema[] {
  if (access?.kind === 'public') return [];
  return access?.kind === 'person' ? [{ session: [] }] : [{ session: [] }, { key: [] }];
}

const accessSentence = ({ access }: Route): string => {
  switch (access?.kind) {
    case 'permission':
      return `Needs \`${access.permission}\`.`;
    case 'person':
      return 'For people.';
    case 'signed-in':
      return 'For anyone signed in.';
    default:
      return 'Open to everyone.';
  }
};

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function operation(route: Route, components: Components, problem: JsonSchema): JsonSchema {
  const { contract, handler, path } = route;
  const [controller = '', method = ''] = handler.split('.');
  return {
    operationId: `${uncapitalised(controller.replace(/Controller$/, ''))}_${method}`,
    tags: [path.split('/')[0]],
    summary: contract?.summary,
    description: [contract?.description, accessSentence(route)].filter(Boolean).join('\n\n'),
    security: security(route),
    parameters: parameters(route, components),
    ...requestBody(route, components),
    responses: { [contract?.status ?? 200]: goodAnswer(route, components), ...failureAnswers(route, problem) },
  };
}

export interface DocumentFrame {
  version: string;
  cookie: string;
  prefixOf(path: string): string;
}

export function writeDocument(routes: readonly Route[], { version, cookie, prefixOf }: DocumentFrame): JsonSchema {
  const components = new Components();
  const problem = components.add(problemDetailsSchema, 'output');
  const paths: Record<string, JsonSchema> = {};
  for (const route of routes) {
    const address = addressOf(prefixOf(route.path), route.path);
    paths[address] = { ...paths[address], [route.method.toLowerCase()]: operation(route, components, problem) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tierwright',
      version,
      description: 'Customer tier policies: write, try out, publish, and ask for a tier.',
    },
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookie, description: 'People; see POST /api/v1/session' },
        key: { type: 'http', scheme: 'bearer', description: 'Applications; an API key that begins with tw_' },
      },
    },
  };
}
