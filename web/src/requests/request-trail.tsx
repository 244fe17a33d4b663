import type { ChangeRequest } from '@tierwright/shared/contracts';
import { SectionHeading } from '../ui/panel.js';
import { useFormat } from '../ui/use-format.js';
import styles from './request-side.module.css';
import { useRequestsWords } from './requests-words.js';

/** What happened to the request, the latest on top. */
export function RequestTrail({ request }: { request: ChangeRequest }) {
  const t = useRequestsWords();
  const format = useFormat();
  const { submittedAt, submittedBy } = request;
  const events = [
    {
      id: 'submitted',
      at: submittedAt,
      words: t('trail.submitted', { time: format.time(submittedAt), name: submittedBy.name }),
      comment: null,
      isVoid: false,
    },
    ...request.reviews.map(({ id, verdict, by, createdAt, comment, counts }) => ({
      id,
      at: createdAt,
      words: t(`trail.${verdict}`, { time: format.time(createdAt), name: by.name }),
      comment,
      isVoid: !counts && verdict !== 'comment',
    })),
  ];
  return (
    <section className={styles['part']}>
      <SectionHeading>{t('trail.title')}</SectionHeading>
      <ol className={styles['trail']}>
        {events
          .toSorted((a, b) => b.at.localeCompare(a.at))
          .map(({ id, words, comment, isVoid }) => (
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
