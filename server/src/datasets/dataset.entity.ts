import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('datasets')
export class DatasetEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('uuid', { name: 'policy_id', nullable: true }) policyId!: string | null;
  /** How many. */
  @Column('integer') customers!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
