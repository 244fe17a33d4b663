// Which starter policy's sample customers suit a policy: the one that knows most of its facts.
import type { Template } from '@tierwright/shared/templates';
import type { PolicyDocument } from '@tierwright/shared/policy';

/** null where no starter policy knows a fact of this one. */
export function samplesFor(document: PolicyDocument, templates: readonly Template[]): Template | null {
  const wanted = document.facts.map(({ key, type }) => `${key ?? ''} ${type}`);
  let best: Template | null = null;
  let most = 0;
  for (const template of templates) {
    const known = new Set(template.document.facts.map(({ key, type }) => `${key ?? ''} ${type}`));
    const shared = wanted.filter((fact) => known.has(fact)).length;
    if (shared > most) [best, most] = [template, shared];
  }
  return best;
}
