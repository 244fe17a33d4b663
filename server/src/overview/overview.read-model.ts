// Policies as a list shows them: one query over policies, drafts, change requests, versions and releases.
import { Injectable } from '@nestjs/common';
import type { PolicyEntry } from '@tierwright/shared/contracts';
import type { Text } from '@tierwright/shared/language';
import type { Tier } from '@tierwright/shared/policy';
import { DataSource } from 'typeorm';

interface Row extends Omit<PolicyEntry, 'live' | 'tiers' | 'updatedAt'> {
  name: Text;
  version: number | null;
  since: Date | null;
  tiers: Tier[] | null;
  updatedAt: Date;
}

export interface PolicyPage {
  /** The key of the last policy seen. */
  after: string | undefined;
  keys: 'all' | readonly string[];
  limit: number;
}

const sql = `
  SELECT p.key, p.name, p.approvals, p.archived, live.version, live.effective_from AS since,
    coalesce(
      (SELECT v.document -> 'tiers' FROM versions v WHERE v.policy_id = p.id AND v.number = live.version),
      (SELECT d.document -> 'tiers' FROM drafts d WHERE d.policy_id = p.id AND d.deleted_at IS NULL
       ORDER BY d.updated_at DESC, d.id DESC LIMIT 1)) AS tiers,
    (SELECT count(*)::integer FROM drafts d WHERE d.policy_id = p.id AND d.deleted_at IS NULL) AS drafts,
    (SELECT count(*)::integer FROM change_requests r WHERE r.policy_id = p.id AND r.withdrawn_at IS NULL
       AND NOT EXISTS (SELECT FROM versions v WHERE v.request_id = r.id)) AS "openRequests",
    greatest(p.updated_at,
      (SELECT max(d.updated_at) FROM drafts d WHERE d.policy_id = p.id AND d.deleted_at IS NULL),
      (SELECT max(r.created_at) FROM releases r WHERE r.policy_id = p.id)) AS "updatedAt"
  FROM policies p LEFT JOIN LATERAL (
    SELECT r.version, r.effective_from FROM releases r
    WHERE r.policy_id = p.id AND r.suspended_by IS NULL AND r.cancelled_at IS NULL
      AND r.effective_from <= clock_timestamp()
    ORDER BY r.effective_from DESC, r.made DESC LIMIT 1
  ) live ON true
  WHERE ($1::text IS NULL OR p.key COLLATE "C" > $1) AND ($2::text[] IS NULL OR p.key = ANY ($2))
  ORDER BY p.key COLLATE "C" LIMIT $3`;

const toEntry = ({ version, since, tiers, updatedAt, ...row }: Row): PolicyEntry => ({
  ...row,
  live: version === null || since === null ? null : { version, since: since.toISOString() },
  tiers: (tiers ?? []).map(({ key, name, color }) => ({
    key,
    ...(name === undefined ? {} : { name }),
    ...(color === undefined ? {} : { color }),
  })),
  updatedAt: updatedAt.toISOString(),
});

@Injectable()
export class OverviewReadModel {
  constructor(private readonly dataSource: DataSource) {}

  async page({ after, keys, limit }: PolicyPage): Promise<PolicyEntry[]> {
    const rows: Row[] = await this.dataSource.query(sql, [after ?? null, keys === 'all' ? null : keys, limit]);
    return rows.map(toEntry);
  }
}
