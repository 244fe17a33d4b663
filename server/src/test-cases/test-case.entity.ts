import type { Current, Expected, Facts } from '@tierwright/shared/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('test_cases')
export class TestCaseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'policy_id' }) policyId!: string;
  @Column('text') name!: string;
  @Column('jsonb') facts!: Facts;
  /** As it was written: a day or a timestamp. */
  @Column('text', { name: 'as_of', nullable: true }) asOf!: string | null;
  @Column('jsonb', { nullable: true }) current!: Current | null;
  @Column('jsonb') expected!: Expected;
  @Column('uuid', { name: 'updated_by' }) updatedBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
