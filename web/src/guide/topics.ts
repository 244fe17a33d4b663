// What screens link to: the page, and the heading by the English anchor, which holds in every language.
import type { GuidePageKey } from './pages.js';
import type { en } from './guide.en.js';

export type GuideTopic = keyof (typeof en)['topic'];

export const guideTopics: Readonly<Record<GuideTopic, readonly [GuidePageKey, string?]>> = {
  firstPolicy: ['first-policy'],
  facts: ['facts'],
  derived: ['facts', 'computed-facts'],
  catalogue: ['facts', 'the-fact-catalogue'],
  condition: ['conditions'],
  group: ['conditions', 'groups'],
  shared: ['conditions', 'shared-conditions'],
  missing: ['conditions', 'missing-values'],
  rule: ['rules-and-tiers', 'rules'],
  effect: ['rules-and-tiers', 'what-a-rule-does'],
  tier: ['rules-and-tiers', 'tiers'],
  everyoneElse: ['rules-and-tiers', 'everyone-else'],
  benefits: ['rules-and-tiers', 'benefits'],
  movement: ['movement'],
  canvas: ['editor', 'building-with-the-mouse'],
  keyboard: ['editor', 'building-with-the-keyboard'],
  views: ['editor', 'four-views-of-one-policy'],
  saving: ['editor', 'saving'],
  simulation: ['simulation'],
  ownCustomers: ['simulation', 'your-own-customers'],
  histogram: ['simulation', 'dragging-a-threshold'],
  problems: ['problems-and-tests', 'problems'],
  tests: ['problems-and-tests', 'test-cases'],
  coverage: ['problems-and-tests', 'coverage'],
  publishing: ['review-and-release', 'sending-a-draft'],
  review: ['review-and-release', 'reviewing'],
  requestEffect: ['review-and-release', 'what-it-does-to-customers'],
  gates: ['review-and-release', 'before-it-can-go-live'],
  rollback: ['review-and-release', 'rolling-back'],
  versions: ['review-and-release', 'versions-and-releases'],
  compare: ['compare'],
  endpoint: ['endpoint'],
  keys: ['endpoint', 'keys'],
  roles: ['people', 'roles'],
  people: ['people', 'inviting-somebody'],
  protected: ['privacy-and-fairness', 'personal-and-protected-facts'],
};
