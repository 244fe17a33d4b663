import type { ChangeRequest, Comment } from '@tierwright/shared/contracts';
import { ruleName, withDefaults } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useSubmissions } from '../api/use-submissions.js';
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

/** Every time that it was sent; until these are read, the last. */
function useSent({ policyKey, request }: Pick<TrailProps, 'policyKey' | 'request'>): TrailEvent[] {
  const t = useRequestsWords();
  const format = useFormat();
  const submissions = useSubmissions(policyKey, request.id).data;
  const last = { submission: 1, at: request.submittedAt, by: request.submittedBy };
  return (submissions ?? [last]).map(({ submission, at, by }) => ({
    id: `submission-${submission}`,
    at,
    words: t(submission === 1 ? 'trail.submitted' : 'trail.resubmitted', { time: format.time(at), name: by.name }),
  }));
}

function useEvents({ policyKey, request, comments }: TrailProps): TrailEvent[] {
  const said = useCommentEvents({ policyKey, request, comments });
  const t = useRequestsWords();
  const format = useFormat();
  const published = useVersion(policyKey, request.version ?? undefined).data;
  const { reviews } = request;
  const sent = useSent({ policyKey, request });
  const events: TrailEvent[] = [
    ...said,
    ...sent,
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
