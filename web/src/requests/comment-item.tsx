import type { Comment } from '@tierwright/shared/contracts';
import { conditionSentence } from '@tierwright/shared/policy';
import { useResolveComment } from '../api/use-comment-changes.js';
import { useLanguage } from '../app/language.js';
import { Avatar } from '../ui/avatar.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { useFormat } from '../ui/use-format.js';
import { conditionOf } from './condition-of.js';
import { useCommentsWords } from './comments-words.js';
import styles from './comments.module.css';
import type { Talk } from './use-talk.js';

interface ItemProps {
  talk: Talk;
  comment: Comment;
}

/** Which condition it is about, and whether its writer read something else than what stands here now. */
function useAbout({ talk: { policy, request }, comment }: ItemProps): string[] {
  const t = useCommentsWords();
  const language = useLanguage();
  const node = conditionOf(policy, comment.nodeId ?? undefined);
  const says = node && conditionSentence(policy, node, language).map(({ text }) => text);
  return [
    ...(says ? [t('condition', { condition: says.join('') })] : []),
    ...(comment.contentHash === request.contentHash ? [] : [t('earlier')]),
  ];
}

function Settling({ talk, comment: { id, text, by, resolved } }: ItemProps) {
  const t = useCommentsWords();
  const resolve = useResolveComment(talk.policyKey, talk.request.id);
  const about = { name: by.name, text: text.slice(0, 60) };
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        busy={resolve.isPending}
        aria-label={resolved ? t('reopenOf', about) : t('resolveOf', about)}
        onClick={() => resolve.mutate({ id, resolved: resolved === null })}
      >
        {resolved ? t('reopen') : t('resolve')}
      </Button>
      {resolve.error ? <ErrorPanel error={resolve.error} inline /> : null}
    </>
  );
}

export function CommentItem({ talk, comment }: ItemProps) {
  const t = useCommentsWords();
  const format = useFormat();
  const about = useAbout({ talk, comment });
  const { by, createdAt, text, resolved } = comment;
  return (
    <li className={styles['comment']} data-resolved={resolved !== null || undefined}>
      <Avatar name={by.name} small />
      <div className={styles['said']}>
        <p className={styles['who']}>
          <b>{by.name}</b> {about.map((words) => `${words} · `)}
          <time dateTime={createdAt} title={format.time(createdAt)}>
            {format.ago(createdAt)}
          </time>
        </p>
        <p className={styles['text']}>{text}</p>
        {resolved && (
          <p className={styles['who']}>{t('resolvedBy', { name: resolved.by.name, when: format.ago(resolved.at) })}</p>
        )}
      </div>
      {talk.request.can.comment && <Settling talk={talk} comment={comment} />}
    </li>
  );
}

export const CommentList = ({ talk, comments }: { talk: Talk; comments: readonly Comment[] }) =>
  comments.length > 0 && (
    <ol>
      {comments.map((comment) => (
        <CommentItem key={comment.id} talk={talk} comment={comment} />
      ))}
    </ol>
  );
