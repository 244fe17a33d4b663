// The cookie that carries a session: unreadable to scripts, and on https bound to this very host.
import type { FastifyReply, FastifyRequest } from 'fastify';

const isHttps = (publicUrl: string | undefined) => publicUrl?.startsWith('https:') ?? false;

const cookieName = (publicUrl: string | undefined) => (isHttps(publicUrl) ? '__Host-tw_session' : 'tw_session');

const attributes = (publicUrl: string | undefined) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(publicUrl) }) as const;

export const sessionToken = (request: FastifyRequest, publicUrl: string | undefined): string | undefined =>
  request.cookies[cookieName(publicUrl)];

export const setSessionCookie = (
  reply: FastifyReply,
  publicUrl: string | undefined,
  token: string,
  expires: Date,
): void => void reply.setCookie(cookieName(publicUrl), token, { ...attributes(publicUrl), expires });

export const clearSessionCookie = (reply: FastifyReply, publicUrl: string | undefined): void =>
  void reply.clearCookie(cookieName(publicUrl), attributes(publicUrl));
