import type { ChangeRequest, PolicyDetail } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useCan } from '../app/session-context.js';
import { ChangeList } from '../parts/change-list.js';
import { PolicyOutline } from '../parts/policy-outline.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { Discussion } from './discussion.js';
import { EarlierSubmissions } from './earlier-submissions.js';
import { MovedCount } from './moved-count.js';
import { RequestEffect } from './request-effect.js';
import { RuleComments } from './rule-comments.js';
import { useTalk } from './use-talk.js';
import { useRequestsWords } from './requests-words.js';
import type { RequestSimulation } from './use-request-simulation.js';

export interface OverviewProps {
  policy: PolicyDetail;
  request: ChangeRequest;
  /** What it started from, where that is at hand. */
  base: PolicyDocument | undefined;
  simulated: RequestSimulation;
}

/** What changes, as sentences, what it does to customers, what is said of it, and what it was before. */
export function RequestOverview({ policy, request, base, simulated }: OverviewProps) {
  const t = useRequestsWords();
  const can = useCan();
  const before = useMemo(() => base && withDefaults(base), [base]);
  const talk = useTalk(policy.key, request, before);
  const isFirst = request.baseVersion === null;
  return (
    <>
      <SectionHeading>{isFirst ? t('firstSays') : t('whatChanges', { count: request.changes.length })}</SectionHeading>
      {isFirst ? (
        <Panel>
          <PolicyOutline document={request.document} />
        </Panel>
      ) : (
        <ChangeList
          changes={request.changes}
          before={base}
          after={request.document}
          belowRule={(ruleId) => <RuleComments talk={talk} ruleId={ruleId} />}
          rowEnd={(change) => <MovedCount policy={policy} request={request} simulated={simulated} change={change} />}
        />
      )}
      {can('datasets:read', policy.key) && <RequestEffect policy={policy} request={request} simulated={simulated} />}
      <Discussion talk={talk} beside={!isFirst} />
      <EarlierSubmissions policyKey={policy.key} requestId={request.id} />
    </>
  );
}
