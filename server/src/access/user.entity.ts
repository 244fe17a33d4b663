import type { Grant } from '@tierwright/shared/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  /** The address in lower case: one account for each. */
  @Column('text', { name: 'email_key' }) emailKey!: string;
  @Column('text') name!: string;
  /** Null until the invitation is taken up. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('jsonb') grants!: Grant[];
  @Column('boolean') disabled!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
