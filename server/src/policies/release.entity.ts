import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('releases')
export class ReleaseEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Counts up over all releases; the driver answers it as a string. */
  @Column({ type: 'bigint', insert: false, update: false }) made!: string;
  @Column('uuid', { name: 'policy_id' }) policyId!: string;
  @Column('integer') version!: number;
  @Column('text') kind!: 'publish' | 'rollback';
  @Column('timestamptz', { name: 'effective_from' }) effectiveFrom!: Date;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('integer', { name: 'base_version', nullable: true }) baseVersion!: number | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** The release that overtook it. */
  @Column('uuid', { name: 'suspended_by', nullable: true }) suspendedBy!: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
}
