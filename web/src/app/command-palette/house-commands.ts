// What the house holds, by name: policies, their drafts, requests and versions, and the facts of the catalogue.
import type { CatalogueFact, PolicyDetail, PolicyEntry } from '@tierwright/shared/contracts';
import { inLanguage, type Language, type LocalText, type Text } from '@tierwright/shared/language';
import { IconArrowsDiff, IconHash, IconMessageCheck, IconPencil, IconSitemap } from '../../ui/icons.js';
import type { Command } from './command.js';
import { inBoth, sayPalette } from './palette-words.js';

type GroupKey = 'policies' | 'drafts' | 'requests' | 'versions' | 'facts';

const group = (key: GroupKey): LocalText => inBoth((lng) => sayPalette(`groups.${key}`, { lng }));
const named = (name: Text | undefined, key: string): LocalText =>
  inBoth((lng: Language) => inLanguage(name, lng) || key);
const plain = (text: string): LocalText => ({ en: text, 'zh-CN': text });

export interface House {
  policies: readonly PolicyEntry[];
  details: readonly PolicyDetail[];
  facts: readonly CatalogueFact[];
}

export function houseCommands({ policies, details, facts }: House, go: (to: string) => unknown): Command[] {
  return [
    ...details.flatMap((policy) => requestsOf(policy, go)),
    ...policies.map((policy): Command => ({
      id: `policy:${policy.key}`,
      label: named(policy.name, policy.key),
      group: group('policies'),
      words: [policy.key],
      icon: IconSitemap,
      run: () => go(`/policies/${policy.key}`),
    })),
    ...details.flatMap((policy) => draftsOf(policy, go)),
    ...details.flatMap((policy) => versionsOf(policy, go)),
    ...facts.map(({ key, definition }): Command => ({
      id: `fact:${key}`,
      label: named(definition.label, key),
      hint: plain(key),
      group: group('facts'),
      icon: IconHash,
      run: () => go(`/facts?search=${encodeURIComponent(key)}`),
    })),
  ];
}

const requestsOf = ({ key, name, requests }: PolicyDetail, go: (to: string) => unknown): Command[] =>
  requests
    .filter(({ status }) => status !== 'published' && status !== 'withdrawn')
    .map(({ id, title }) => ({
      id: `request:${id}`,
      label: plain(title),
      hint: named(name, key),
      group: group('requests'),
      icon: IconMessageCheck,
      run: () => go(`/policies/${key}/requests/${id}`),
    }));

const draftsOf = ({ key, name, drafts }: PolicyDetail, go: (to: string) => unknown): Command[] =>
  drafts.map((draft) => ({
    id: `draft:${draft.id}`,
    label: plain(draft.name),
    hint: named(name, key),
    group: group('drafts'),
    icon: IconPencil,
    run: () => go(`/policies/${key}/drafts/${draft.id}`),
  }));

/** Versions are numbered from 1 on without a gap; the newest first. */
function versionsOf({ key, name, live }: PolicyDetail, go: (to: string) => unknown): Command[] {
  const policy = named(name, key);
  return Array.from({ length: live?.version ?? 0 }, (_, i) => (live?.version ?? 0) - i).map((version) => ({
    id: `version:${key}:${version}`,
    label: inBoth((lng) => sayPalette('version', { lng, policy: policy[lng] ?? key, version })),
    group: group('versions'),
    icon: IconArrowsDiff,
    run: () => go(`/policies/${key}/versions/${version}`),
  }));
}
