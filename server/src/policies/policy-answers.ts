// From records to what the contract answers.
import type { Draft, DraftEntry, Release, Version, VersionEntry } from '@tierwright/shared/contracts';
import type { Language, LocalText } from '@tierwright/shared/language';
import { releaseStatus, type Problem } from '@tierwright/shared/policy';
import type { DraftHead, DraftRecord } from './drafts.repository.js';
import type { ReleaseRecord } from './releases.repository.js';
import type { VersionHead, VersionRecord } from './versions.repository.js';

export const toDraftEntry = ({ id, name, revision, baseVersion, updatedBy, updatedAt }: DraftHead): DraftEntry => ({
  id,
  name,
  revision,
  baseVersion,
  updatedBy,
  updatedAt: updatedAt.toISOString(),
});

export const toDraft = (draft: DraftRecord, problems: readonly Problem[]): Draft => ({
  ...toDraftEntry(draft),
  document: draft.document,
  layout: draft.layout,
  problems: [...problems],
});

export const toVersionEntry = (version: VersionHead, liveVersion: number | null): VersionEntry => ({
  version: version.number,
  contentHash: version.contentHash,
  title: version.title,
  description: version.description,
  by: version.by,
  createdAt: version.createdAt.toISOString(),
  live: version.number === liveVersion,
  baseVersion: version.baseVersion,
});

export const toVersion = (
  version: VersionRecord,
  liveVersion: number | null,
  certification: Version['certification'],
): Version => ({
  ...toVersionEntry(version, liveVersion),
  document: version.document,
  layout: version.layout,
  certification,
});

const overtaken = (by: number, base: number | null): LocalText => ({
  en: `Version ${by} was released after this was scheduled from ${base === null ? 'nothing' : `version ${base}`}.`,
  'zh-CN': `此发布基于${base === null ? '空白' : `版本 ${base}`}计划，之后版本 ${by} 已发布。`,
});

/** `live` is the policy's live release at `now`. */
export function toRelease(
  release: ReleaseRecord,
  { live, now, language }: { live: ReleaseRecord | null; now: Date; language: Language },
): Release {
  const suspension = release.overtakenBy === null ? null : overtaken(release.overtakenBy, release.baseVersion);
  return {
    id: release.id,
    version: release.version,
    kind: release.kind,
    effectiveFrom: release.effectiveFrom.toISOString(),
    status: releaseStatus(release, live ? [release, live] : [release], now),
    reason: suspension?.[language] ?? release.reason,
    by: release.by,
    createdAt: release.createdAt.toISOString(),
  };
}
