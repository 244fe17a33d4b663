import { Module } from '@nestjs/common';
import { CertificationService } from './certification.service.js';
import { CertificationsRepository } from './certifications.repository.js';

@Module({ providers: [CertificationService, CertificationsRepository], exports: [CertificationService] })
export class CertificationModule {}
