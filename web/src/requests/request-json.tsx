import type { ChangeRequest } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { JsonDiff } from '../parts/json-diff.js';
import { CodeBlock } from '../ui/code-block.js';
import { SectionHeading } from '../ui/panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { useRequestsWords } from './requests-words.js';

/** The content as it is kept, beside what it started from where it did. */
export function RequestJson({ request, before }: { request: ChangeRequest; before: PolicyDocument | undefined }) {
  const t = useRequestsWords();
  const isFirst = request.baseVersion === null;
  return (
    <section aria-labelledby="json">
      <SectionHeading id="json">
        {isFirst ? t('firstSays') : t('whatChanges', { count: request.changes.length })}
      </SectionHeading>
      {isFirst && <CodeBlock text={JSON.stringify(request.document, null, 2)} />}
      {!isFirst && !before && <SkeletonLines lines={8} />}
      {!isFirst && before && <JsonDiff before={before} after={request.document} />}
    </section>
  );
}
