import type { Fact } from '@tierwright/shared/policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('facts')
export class FactEntity {
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') definition!: Fact;
  @Column('text') words!: string;
  @Column('integer') revision!: number;
  @Column('uuid', { name: 'updated_by' }) updatedBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
