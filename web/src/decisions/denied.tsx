import { IconHistory } from '../ui/icons.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { useDecisionsWords } from './decisions-words.js';

/** For those who have no right to decisions: what they are, and who gives it. */
export function Denied() {
  const t = useDecisionsWords();
  return (
    <Panel>
      <EmptyState icon={<IconHistory size={22} />} title={t('denied.title')}>
        {t('denied.text')}
      </EmptyState>
    </Panel>
  );
}
