import type { ReviewVerdict } from '@tierwright/shared/policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reviews')
export class ReviewEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('integer') submission!: number;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('text') verdict!: ReviewVerdict;
  @Column('text', { nullable: true }) comment!: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
