import { useComments } from '../api/use-comments.js';
import { EmptyState } from '../ui/empty-state.js';
import { Load } from '../ui/load.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { OpenCommentForm } from './comment-form.js';
import { CommentList } from './comment-item.js';
import { changedRules, commentsOn, rulesElsewhere } from './comment-threads.js';
import { useCommentsWords } from './comments-words.js';
import styles from './comments.module.css';
import { RuleComments } from './rule-comments.js';
import { useRuleNames, type Talk } from './use-talk.js';

function RuleThread({ talk, ruleId }: { talk: Talk; ruleId: string }) {
  const name = useRuleNames(talk)(ruleId);
  return (
    <div className={styles['elsewhere']}>
      <h3>{name}</h3>
      <RuleComments talk={talk} ruleId={ruleId} />
    </div>
  );
}

/** What is said of the request as a whole, and of rules that stand nowhere else on the page. */
export function Discussion({ talk, beside }: { talk: Talk; beside: boolean }) {
  const t = useCommentsWords();
  const query = useComments(talk.policyKey, talk.request.id);
  const shown = beside ? changedRules(talk.request.changes) : new Set<string>();
  const { comment: mayComment } = talk.request.can;
  return (
    <section className={styles['section']}>
      <SectionHeading>{t('title')}</SectionHeading>
      <Panel>
        <Load query={query}>
          {(comments) => (
            <div className={styles['discussion']}>
              {comments.length === 0 && (
                <EmptyState title={t('empty')}>{mayComment ? t('emptyText') : t('emptyClosed')}</EmptyState>
              )}
              <div role="group" aria-label={t('onWhole')}>
                <CommentList talk={talk} comments={commentsOn(comments, null, talk.policy)} />
              </div>
              {rulesElsewhere(comments, shown, talk.policy).map((ruleId) => (
                <RuleThread key={ruleId} talk={talk} ruleId={ruleId} />
              ))}
              {mayComment && <OpenCommentForm talk={talk} />}
            </div>
          )}
        </Load>
      </Panel>
    </section>
  );
}
