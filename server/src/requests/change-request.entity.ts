import type { Layout } from '@tierwright/shared/contracts';
import type { Change, PolicyDocument } from '@tierwright/shared/policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('change_requests')
export class ChangeRequestEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'policy_id' }) policyId!: string;
  @Column('uuid', { name: 'draft_id' }) draftId!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('jsonb') document!: PolicyDocument;
  @Column('jsonb') layout!: Layout;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  /** Against the base, as reviewers see them. */
  @Column('jsonb') changes!: Change[];
  @Column('integer') submission!: number;
  @Column('integer', { name: 'draft_revision' }) draftRevision!: number;
  @Column('integer', { name: 'base_version', nullable: true }) baseVersion!: number | null;
  @Column('integer', { name: 'approvals_needed' }) approvalsNeeded!: number;
  @Column('uuid', { name: 'submitted_by' }) submittedBy!: string;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}
