import { inLanguage } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { withoutUsual } from '../../parts/fact/fact-definition.js';
import { factHint } from '../../parts/fact/fact-hint.js';
import { IconCheck, IconPlus } from '../../ui/icons.js';
import { openDialog, useView } from '../canvas/view-store.js';
import { useCatalogue } from '../catalogue-copies/catalogue-store.js';
import type { EditableFact } from '../document/editable.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { isMentioned, usesOf } from '../document/usage.js';
import { useGuideWords } from './guide-words.js';
import styles from './guide.module.css';
import { StepFoot } from './step-foot.js';
import { factSuggestions } from './suggestions.js';
import type { Guide } from './use-guide.js';

const mostOfCatalogue = 12;

/** Suggestions under the area that each belongs to; those of the catalogue and those that are there already in front. */
export function FactsStep({ guide }: { guide: Guide }) {
  const t = useGuideWords();
  const language = useLanguage();
  const store = useEditorStore();
  const facts = useEditor(({ document }) => document.facts);
  const isHere = ({ key }: EditableFact) => facts.some((fact) => fact.key === key);
  const catalogue = useCatalogue((state) => state.facts)
    .slice(0, mostOfCatalogue)
    .map(withoutUsual);
  const known = new Set(catalogue.map(({ key }) => key));
  const names = new Set(catalogue.map(({ label }) => inLanguage(label, language)));
  const suggested = factSuggestions
    .map(({ fact }) => fact)
    .filter((fact) => isHere(fact) || !(known.has(fact.key) || names.has(inLanguage(fact.label, language))));
  const offered = new Set([...catalogue, ...suggested].map(({ key }) => key));
  const own = facts.filter(({ key }) => !offered.has(key));
  const areas = [...new Set(suggested.map(({ group }) => inLanguage(group, language)))];
  const toggle = (fact: EditableFact) => {
    const none = { nodes: [], rules: [], tiers: [] };
    const command = isHere(fact)
      ? ({ type: 'remove', ...none, facts: [fact.key] } as const)
      : ({ type: 'addFact', fact } as const);
    store.getState().dispatch({ type: 'firstRule', step: 'facts', commands: [command] }, { gesture: guide.gesture });
  };
  const chips = (name: string, list: readonly EditableFact[]) =>
    list.length > 0 && (
      <div key={name} role="group" aria-label={name} className={styles['area']}>
        <h3>{name}</h3>
        {list.map((fact) => (
          <Chip key={fact.key} fact={fact} here={isHere(fact)} onToggle={() => toggle(fact)} />
        ))}
      </div>
    );
  const more = () => {
    useView.setState({ newFactName: '' });
    openDialog('newFact');
  };
  return (
    <>
      <h2>{t('facts.title')}</h2>
      <p>{t('facts.text')}</p>
      {chips(t('facts.catalogue'), catalogue)}
      {areas.map((area) =>
        chips(
          area,
          suggested.filter(({ group }) => inLanguage(group, language) === area),
        ),
      )}
      <div className={styles['area']}>
        {own.map((fact) => (
          <Chip key={fact.key} fact={fact} here onToggle={() => toggle(fact)} />
        ))}
        <button type="button" className={styles['chip']} onClick={more}>
          <IconPlus size={14} aria-hidden /> {t('facts.more')}
        </button>
      </div>
      <p role="status" className={styles['chosen']}>
        {t('facts.chosen', { count: facts.length })}
      </p>
      <StepFoot onBack={() => guide.goTo('tiers')} onNext={() => guide.goTo('line')} />
    </>
  );
}

function Chip({ fact, here, onToggle }: { fact: EditableFact; here: boolean; onToggle: () => void }) {
  const t = useGuideWords();
  const language = useLanguage();
  const used = useEditor(({ document }) => usesOf(document, fact.key).length > 0 || isMentioned(document, fact.key));
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={here}
      disabled={here && used}
      title={here && used ? t('facts.used') : factHint(fact, language)}
      onClick={onToggle}
    >
      {here && <IconCheck size={14} aria-hidden />}
      {inLanguage(fact.label, language) || fact.key}
    </button>
  );
}
