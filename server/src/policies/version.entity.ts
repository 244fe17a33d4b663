import type { Layout } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('versions')
export class VersionEntity {
  @PrimaryColumn('uuid', { name: 'policy_id' }) policyId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('jsonb') document!: PolicyDocument;
  @Column('jsonb') layout!: Layout;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('integer', { name: 'base_version', nullable: true }) baseVersion!: number | null;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('uuid', { name: 'draft_id' }) draftId!: string;
  @Column('integer', { name: 'draft_revision' }) draftRevision!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
