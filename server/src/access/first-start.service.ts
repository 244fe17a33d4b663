// A product that nobody can sign in to yet: makes the first user that the configuration names, or a link to make one.
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { SetUp } from './set-up.service.js';
import { Sessions } from './sessions.service.js';

@Injectable()
export class FirstStart implements OnApplicationBootstrap {
  constructor(
    private readonly setUp: SetUp,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sessions.sweep();
    await this.links.sweep();
    const { firstAdmin } = this.config;
    if (firstAdmin) await this.setUp.createFirst(firstAdmin.email, firstAdmin.password);
  }

  /** What to tell whoever started the product, who alone should see it; `url` is where it is reached. */
  async welcome(url: string): Promise<string | undefined> {
    const link = await this.setUp.firstLink(url);
    return link === undefined ? undefined : `Open this link once, within a day, to make the first user: ${link}`;
  }
}
