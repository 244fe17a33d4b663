import type { ChangeRequest, Comment } from '@tierwright/shared/contracts';
import { ruleName, withDefaults } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useVersion } from '../api/use-version.js';
import { useLanguage } from '../app/language.js';
import { SectionHeading } from '../ui/panel.js';
import { useFormat } from '../ui/use-format.js';
import { aboutRule } from './comment-threads.js';
import styles from './request-side.module.css';
import { useRequestsWords } from './requests-words.js';

interface TrailEvent {
  id: string;
  at: string;
  words: string;
  comment?: string | null;
  isVoid?: boolean;
}

interface TrailProps {
  policyKey: string;
  request: ChangeRequest;
  comments: readonly Comment[];
}

/** Who commented on what; the words themselves stand where they belong. */
function useCommentEvents({ request, comments }: TrailProps): TrailEvent[] {
  const t = useRequestsWords();
  const format = useFormat();
  const language = useLanguage();
  const policy = useMemo(() => withDefaults(request.document), [request.document]);
  return comments.map((comment) => {
    const values = { time: format.time(comment.createdAt), name: comment.by.name };
    const rule = policy.rules.find(({ id }) => id === aboutRule(comment, policy));
    const words = rule
      ? t('trail.commentOn', { ...values, rule: ruleName(policy, rule, language) })
      : t('trail.comment', values);
    return { id: comment.id, at: comment.createdAt, words };
  });
}

function useEvents({ policyKey, request, comments }: TrailProps): TrailEvent[] {
  const said = useCommentEvents({ policyKey, request, comments });
  const t = useRequestsWords();
  const format = useFormat();
  const published = useVersion(policyKey, request.version ?? undefined).data;
  const { submittedAt, submittedBy, reviews } = request;
  const events: TrailEvent[] = [
    ...said,
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
export function RequestTrail(trail: TrailProps) {
  const t = useRequestsWords();
  const events = useEvents(trail);
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
