import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CertificationModule } from '../certification/certification.module.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsRepository } from './drafts.repository.js';
import { DraftsService } from './drafts.service.js';
import { LiveReleases } from './live-releases.service.js';
import { PoliciesRepository } from './policies.repository.js';
import { PoliciesService } from './policies.service.js';
import { PublishingService } from './publishing.service.js';
import { RebasingService } from './rebasing.service.js';
import { ReleasesRepository } from './releases.repository.js';
import { ReleasesService } from './releases.service.js';
import { VersionContents } from './version-contents.service.js';
import { VersionsController } from './versions.controller.js';
import { VersionsRepository } from './versions.repository.js';
import { VersionsService } from './versions.service.js';

const services = [
  DraftsService,
  LiveReleases,
  PoliciesService,
  PublishingService,
  RebasingService,
  ReleasesService,
  VersionContents,
  VersionsService,
];

@Module({
  imports: [CatalogueModule, CertificationModule],
  controllers: [DraftsController, VersionsController],
  providers: [...services, DraftsRepository, PoliciesRepository, ReleasesRepository, VersionsRepository],
  exports: services,
})
export class PoliciesModule {}
