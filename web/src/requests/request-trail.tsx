import type { ChangeRequest } from '@tierwright/shared/contracts';
import { useVersion } from '../api/use-version.js';
import { SectionHeading } from '../ui/panel.js';
import { useFormat } from '../ui/use-format.js';
import styles from './request-side.module.css';
import { useRequestsWords } from './requests-words.js';

interface TrailEvent {
  id: string;
  at: string;
  words: string;
  comment?: string | null;
  isVoid?: boolean;
}

function useEvents(policyKey: string, request: ChangeRequest): TrailEvent[] {
  const t = useRequestsWords();
  const format = useFormat();
  const published = useVersion(policyKey, request.version ?? undefined).data;
  const { submittedAt, submittedBy, reviews } = request;
  const events: TrailEvent[] = [
    {
      id: 'submitted',
      at: submittedAt,
      words: t('trail.submitted', { time: format.time(submittedAt), name: submittedBy.name }),
    },
    ...reviews.map(({ id, verdict, by, createdAt, comment, counts }) => ({
      id,
      at: createdAt,
      words: t(`trail.${verdict}`, { time: format.time(createdAt), name: by.name }),
      comment,
      isVoid: !counts && verdict !== 'comment',
    })),
  ];
  if (published) {
    const { createdAt, by, version } = published;
    const words = t('trail.published', { time: format.time(createdAt), name: by.name, version });
    events.push({ id: 'published', at: createdAt, words });
  }
  return events.toSorted((a, b) => b.at.localeCompare(a.at));
}

/** What happened to the request, the latest on top. */
export function RequestTrail({ policyKey, request }: { policyKey: string; request: ChangeRequest }) {
  const t = useRequestsWords();
  const events = useEvents(policyKey, request);
  return (
    <section className={styles['part']}>
      <SectionHeading>{t('trail.title')}</SectionHeading>
      <ol className={styles['trail']}>
        {events.map(({ id, words, comment, isVoid }) => (
          <li key={id}>
            {words}
            {isVoid && <small> ({t('trail.void')})</small>}
            {comment && <blockquote>{comment}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
