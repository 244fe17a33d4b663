// Which policies carry facts of the catalogue, in their live version or in a draft.
import { Injectable } from '@nestjs/common';
import type { FactUse } from '@tierwright/shared/contracts';
import { factSchema, isSameDefinition, type Fact } from '@tierwright/shared/policy';
import { DataSource } from 'typeorm';

interface Row extends Omit<FactUse, 'differs'> {
  key: string;
  copy: unknown;
}

const sql = `
  WITH wanted AS (SELECT p.id, p.key, p.name FROM policies p WHERE $2::text[] IS NULL OR p.key = ANY ($2)),
  carried AS (
    SELECT w.key AS policy, w.name, NULL::json AS draft, v.document, 0 AS place, v.created_at AS at
    FROM wanted w JOIN LATERAL (
      SELECT r.version FROM releases r
      WHERE r.policy_id = w.id AND r.suspended_by IS NULL AND r.cancelled_at IS NULL
        AND r.effective_from <= clock_timestamp()
      ORDER BY r.effective_from DESC, r.made DESC LIMIT 1
    ) live ON true JOIN versions v ON v.policy_id = w.id AND v.number = live.version
    UNION ALL
    SELECT w.key, w.name, json_build_object('id', d.id, 'name', d.name), d.document, 1, d.created_at
    FROM wanted w JOIN drafts d ON d.policy_id = w.id AND d.deleted_at IS NULL)
  SELECT f.copy ->> 'key' AS key, f.copy, c.policy, c.name, c.draft
  FROM carried c CROSS JOIN LATERAL jsonb_array_elements(c.document -> 'facts') AS f (copy)
  WHERE f.copy ->> 'key' = ANY ($1) ORDER BY c.policy, c.place, c.at`;

/** A copy leaves out what is usual; in a draft it may be anything of the right shape. */
const isSame = (copy: unknown, known: Fact): boolean => {
  const read = factSchema.safeParse(copy);
  return read.success && isSameDefinition(read.data, known);
};

@Injectable()
export class FactUses {
  constructor(private readonly dataSource: DataSource) {}

  /** By the fact's key. Of `policies` only. */
  async of(facts: readonly Fact[], policies: 'all' | readonly string[]): Promise<ReadonlyMap<string, FactUse[]>> {
    const uses = new Map(facts.map(({ key }) => [key, [] as FactUse[]]));
    if (facts.length === 0) return uses;
    const known = new Map(facts.map((fact) => [fact.key, fact]));
    const rows: Row[] = await this.dataSource.query(sql, [[...known.keys()], policies === 'all' ? null : policies]);
    for (const { key, copy, ...use } of rows) {
      const fact = known.get(key);
      if (fact) uses.get(key)?.push({ ...use, differs: !isSame(copy, fact) });
    }
    return uses;
  }
}
