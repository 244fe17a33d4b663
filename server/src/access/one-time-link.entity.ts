import { Column, Entity, PrimaryColumn } from 'typeorm';

export type LinkPurpose = 'setup' | 'invitation' | 'reset';

@Entity('one_time_links')
export class OneTimeLinkEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Null for the link that makes the first user. */
  @Column('uuid', { name: 'user_id', nullable: true }) userId!: string | null;
  @Column('text', { name: 'token_hash' }) tokenHash!: string;
  @Column('text') purpose!: LinkPurpose;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
