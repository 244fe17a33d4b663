import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { acceptedLanguage, type Language } from '@tierwright/shared/language';
import type { FastifyRequest } from 'fastify';

/** The language in which whoever asks wants to read, from `Accept-Language`. */
export const ReaderLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  acceptedLanguage(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
