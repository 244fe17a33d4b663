import { Body, Controller, Delete, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  listOf,
  listQuerySchema,
  passwordChangeSchema,
  sessionAnswerSchema,
  sessionEntrySchema,
  setupSchema,
  signInSchema,
  type ListQuery,
  type Setup,
  type SignIn,
} from '@tierwright/shared/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam } from '../platform/validation/params.js';
import { AnyPerson, Public } from './access.decorator.js';
import type { UserActor } from './actor.js';
import { CurrentPerson } from './current-actor.decorator.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { SetUp } from './set-up.service.js';
import { SignInService, type Caller, type SignedIn } from './sign-in.service.js';

const callerOf = ({ ip, headers }: FastifyRequest): Caller => ({
  address: ip,
  userAgent: headers['user-agent'] ?? '',
});

type PasswordChange = { current: string; next: string };

@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
    private readonly setUp: SetUp,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('session')
  @Public()
  @Contract({
    summary: 'Sign in',
    answer: sessionAnswerSchema,
    answerHeaders: { 'Set-Cookie': 'The session, for 7 days at most and 12 hours without use' },
    fails: ['credentials-wrong', 'too-many-requests', 'origin-refused'],
  })
  async signIn(
    @Body({ schema: signInSchema }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.carry(reply, await this.signIns.signIn(body, callerOf(request)));
  }

  @Get('session')
  @AnyPerson()
  @Contract({ summary: 'Who is signed in, and what they may do', answer: sessionAnswerSchema })
  current(@CurrentPerson() person: UserActor) {
    return this.signIns.current(person);
  }

  @Delete('session')
  @AnyPerson()
  @Contract({ summary: 'Sign out', status: 204 })
  async signOut(@CurrentPerson() person: UserActor, @Res({ passthrough: true }) reply: FastifyReply) {
    clearSessionCookie(reply, this.config.publicUrl);
    await this.signIns.signOut(person, person.sessionId);
  }

  @Get('sessions')
  @AnyPerson()
  @Contract({ summary: 'Where the person is signed in', answer: listOf(sessionEntrySchema) })
  list(@CurrentPerson() person: UserActor, @Query({ schema: listQuerySchema }) query: ListQuery) {
    return this.sessions.list(person, query);
  }

  @Delete('sessions/:id')
  @AnyPerson()
  @Contract({ summary: 'End one of the person’s sessions', status: 204, fails: ['not-found'] })
  end(@CurrentPerson() person: UserActor, @Param('id', idParam) id: string) {
    return this.signIns.signOut(person, id);
  }

  @Post('setup')
  @Public()
  @Contract({
    summary: 'Use a one-time link: make the first user, accept an invitation, or choose a new password',
    answer: sessionAnswerSchema,
    fails: ['link-used', 'origin-refused'],
  })
  async complete(
    @Body({ schema: setupSchema }) body: Setup,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.carry(reply, await this.setUp.complete(body, callerOf(request)));
  }

  @Post('password')
  @AnyPerson()
  @Contract({ summary: 'Change one’s password', status: 204, fails: ['value-invalid', 'too-many-requests'] })
  changePassword(
    @CurrentPerson() person: UserActor,
    @Body({ schema: passwordChangeSchema }) body: PasswordChange,
    @Req() request: FastifyRequest,
  ) {
    return this.signIns.changePassword(person, body, callerOf(request));
  }

  private carry(reply: FastifyReply, { session, answer }: SignedIn) {
    setSessionCookie(reply, this.config.publicUrl, session.token, session.expiresAt);
    return answer;
  }
}
