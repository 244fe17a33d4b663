// The pages of the guide in reading order; each is a file of this name in docs/guide/<language>/.
export const guideGroups = [
  { key: 'start', pages: ['first-policy'] },
  { key: 'policy', pages: ['facts', 'conditions', 'rules-and-tiers', 'movement'] },
  { key: 'editor', pages: ['editor', 'simulation', 'problems-and-tests'] },
  { key: 'live', pages: ['review-and-release', 'compare', 'decisions-and-audit', 'endpoint'] },
  { key: 'people', pages: ['people', 'privacy-and-fairness'] },
] as const;

export type GuidePageKey = (typeof guideGroups)[number]['pages'][number];

export const guidePages: readonly GuidePageKey[] = guideGroups.flatMap(({ pages }): readonly GuidePageKey[] => pages);

/** The file that introduces the guide and lists its pages. */
export const startPage = 'README';

export const isGuidePage = (name: string | undefined): name is GuidePageKey => guidePages.some((page) => page === name);

export const guideAddress = (page: string, heading = ''): string =>
  (page === startPage ? '/guide' : `/guide/${page}`) + (heading && `#${heading}`);
