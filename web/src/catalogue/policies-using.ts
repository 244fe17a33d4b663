import type { CatalogueFact } from '@tierwright/shared/contracts';

/** How many policies carry a copy, however many drafts of theirs do. */
export const policiesUsing = ({ usedIn }: Pick<CatalogueFact, 'usedIn'>): number =>
  new Set(usedIn.map(({ policy }) => policy)).size;
