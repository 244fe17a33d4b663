// Reads the controllers: the list of all routes, which /openapi.json is written from and the start depends on.
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { RouteAccess } from '@tierwright/shared/access';
import { z } from 'zod';
import { ACCESS_RULE, type AccessRule } from '../access/access.decorator.js';
import { BODY_RULES, type BodyRules } from '../platform/http/bodies.js';
import { ROUTE_CONTRACT, type RouteContract } from '../platform/openapi/contract.decorator.js';

type Handler = (...args: unknown[]) => unknown;
type ControllerClass = new (...args: never[]) => object;

interface Argument {
  data?: unknown;
  schema?: unknown;
}

export interface Route {
  /** `GET` … */
  method: string;
  /** Without the API's prefix and without slashes at its ends: `policies/:key`. */
  path: string;
  /** Where it is written: `PoliciesController.list`. */
  handler: string;
  access: AccessRule | undefined;
  contract: RouteContract | undefined;
  bodyRules: BodyRules;
  body: z.ZodType | undefined;
  takesBody: boolean;
  query: z.ZodType | undefined;
  params: Readonly<Record<string, z.ZodType | undefined>>;
}

const read = <T>(key: string, target: object): T | undefined => Reflect.getMetadata(key, target) as T | undefined;

const joined = (...parts: string[]): string =>
  parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/');

const schemaOf = (argument: Argument | undefined): z.ZodType | undefined =>
  argument?.schema instanceof z.ZodType ? argument.schema : undefined;

function readArguments(controller: ControllerClass, name: string) {
  const all = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>;
  const of = (kind: RouteParamtypes) =>
    Object.entries(all)
      .filter(([key]) => key.split(':')[0] === String(kind))
      .map(([, argument]) => argument);
  const named = of(RouteParamtypes.PARAM).filter((argument) => typeof argument.data === 'string');
  return {
    takesBody: of(RouteParamtypes.BODY).length > 0,
    body: schemaOf(of(RouteParamtypes.BODY)[0]),
    query: schemaOf(of(RouteParamtypes.QUERY)[0]),
    params: Object.fromEntries(named.map((argument) => [String(argument.data), schemaOf(argument)])),
  };
}

function readRoute(controller: ControllerClass, name: string, handler: Handler): Route | undefined {
  const method = read<RequestMethod>(METHOD_METADATA, handler);
  if (method === undefined) return undefined;
  return {
    method: RequestMethod[method],
    path: joined(read<string>(PATH_METADATA, controller) ?? '', read<string>(PATH_METADATA, handler) ?? ''),
    handler: `${controller.name}.${name}`,
    access: read<AccessRule>(ACCESS_RULE, handler) ?? read<AccessRule>(ACCESS_RULE, controller),
    contract: read<RouteContract>(ROUTE_CONTRACT, handler),
    bodyRules: read<BodyRules>(BODY_RULES, handler) ?? {},
    ...readArguments(controller, name),
  };
}

export function routesOf(controllers: readonly ControllerClass[]): Route[] {
  return controllers.flatMap((controller) => {
    const members = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object));
    return members.flatMap(([name, { value }]) =>
      typeof value === 'function' ? (readRoute(controller, name, value as Handler) ?? []) : [],
    );
  });
}

const accessText = (access: AccessRule): RouteAccess => {
  if (access.kind !== 'permission') return access.kind;
  return access.where === 'somewhere' ? `${access.permission} somewhere` : access.permission;
};

/** Where the routes and the permission table disagree, as sentences; empty when they do not. */
export function differencesFrom(table: Readonly<Record<string, RouteAccess>>, routes: readonly Route[]): string[] {
  const served = new Set(routes.map(({ method, path }) => `${method} /${path}`));
  const missing = Object.keys(table).filter((name) => !served.has(name));
  return [
    ...missing.map((name) => `${name} is in the permission table and is not served.`),
    ...routes.flatMap(({ method, path, access }) => {
      const name = `${method} /${path}`;
      const [asked, written] = [access && accessText(access), table[name]];
      if (written === undefined) return [`${name} is not in the permission table of shared/src/access/route-table.ts.`];
      return asked === written ? [] : [`${name} asks for ${asked}, and the permission table says ${written}.`];
    }),
  ];
}

/** Why a route may not be served, as sentences; empty when nothing is wrong. */
export function faultsOf(routes: readonly Route[]): string[] {
  return routes.flatMap(({ method, path, handler, access, contract, takesBody, body, bodyRules }) => {
    const name = `${method} /${path} (${handler})`;
    return [
      ...(access ? [] : [`${name} does not say who may use it.`]),
      ...(contract ? [] : [`${name} does not say what it answers.`]),
      ...(takesBody && !body && !bodyRules.streams ? [`${name} takes a body without a schema.`] : []),
    ];
  });
}
