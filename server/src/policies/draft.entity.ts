import type { Layout } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('drafts')
export class DraftEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'policy_id' }) policyId!: string;
  @Column('text') name!: string;
  @Column('jsonb') document!: PolicyDocument;
  @Column('jsonb') layout!: Layout;
  @Column('integer') revision!: number;
  @Column('integer', { name: 'base_version', nullable: true }) baseVersion!: number | null;
  /** Saves after this revision are changes to the base. */
  @Column('integer', { name: 'base_revision' }) baseRevision!: number;
  @Column('uuid', { name: 'updated_by' }) updatedBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;
}

/** Who has saved a draft, and when last. */
@Entity('draft_saves')
export class DraftSaveEntity {
  @PrimaryColumn('uuid', { name: 'draft_id' }) draftId!: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId!: string;
  @Column('integer', { name: 'last_revision' }) lastRevision!: number;
}
