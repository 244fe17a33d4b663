import { useRef, useState } from 'react';
import { Button } from '../ui/button.js';
import { RuleCommentForm } from './comment-form.js';
import { CommentList } from './comment-item.js';
import { commentsOn } from './comment-threads.js';
import { useCommentsWords } from './comments-words.js';
import styles from './comments.module.css';
import { useRuleNames, type Talk } from './use-talk.js';

/** What was said of one rule, and a place to say more. */
export function RuleComments({ talk, ruleId }: { talk: Talk; ruleId: string }) {
  const t = useCommentsWords();
  const rule = useRuleNames(talk)(ruleId);
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const comments = commentsOn(talk.comments, ruleId, talk.policy);
  const close = () => {
    setWriting(false);
    opener.current?.focus();
  };
  if (comments.length === 0 && !talk.request.can.comment) return null;
  return (
    <div role="group" aria-label={t('onRule', { rule })} className={styles['thread']}>
      <CommentList talk={talk} comments={comments} />
      {talk.request.can.comment && (
        <Button
          ref={opener}
          size="small"
          kind="quiet"
          className={styles['opener']}
          aria-label={t('addOn', { rule })}
          aria-expanded={writing}
          onClick={() => setWriting(!writing)}
        >
          {t('add')}
        </Button>
      )}
      {writing && <RuleCommentForm talk={talk} ruleId={ruleId} onSent={close} onCancel={close} />}
    </div>
  );
}
