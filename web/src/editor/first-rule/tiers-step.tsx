import { inLanguage } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { partOf, withPart } from '../../parts/text-part.js';
import { Button, IconButton } from '../../ui/button.js';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '../../ui/icons.js';
import { TierDot } from '../../ui/tier-dot.js';
import type { Command } from '../document/command.js';
import type { EditableTier } from '../document/editable.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { fewestTiers } from '../document/edit-tiers.js';
import { newTier } from '../document/new-parts.js';
import { useGuideWords } from './guide-words.js';
import styles from './guide.module.css';
import { ladderCommands, tierKeyFrom } from './ladder-commands.js';
import { StepFoot } from './step-foot.js';
import { ladderSuggestions } from './suggestions.js';
import type { Guide } from './use-guide.js';

export function TiersStep({ guide }: { guide: Guide }) {
  const t = useGuideWords();
  const language = useLanguage();
  const store = useEditorStore();
  const tiers = useEditor(({ document }) => document.tiers);
  const fallback = useEditor(({ document }) => document.fallback);
  const begun = useEditor(({ document }) => document.rules.length > 0);
  const run = (commands: readonly Command[]) =>
    store.getState().dispatch({ type: 'firstRule', step: 'tiers', commands }, { gesture: guide.gesture });
  const become = (wanted: readonly EditableTier[]) => run(ladderCommands(store.getState().document, wanted));
  const swap = (i: number) => {
    const [a, b] = [tiers[i], tiers[i + 1]];
    if (a && b) become([...tiers.slice(0, i), b, a, ...tiers.slice(i + 2)]);
  };
  const rename = (tier: EditableTier, words: string) =>
    run([{ type: 'changeTier', tier: tier.key, change: { name: withPart(tier.name, language, words, language) } }]);
  /** Nothing stands on the key yet: it follows the name. */
  const settleKey = ({ key, name }: EditableTier) => {
    const wanted = tierKeyFrom(inLanguage(name, 'en'));
    if (!begun && wanted !== '' && wanted !== key) run([{ type: 'renameTierKey', tier: key, key: wanted }]);
  };
  const add = () => become([...tiers.slice(0, -1), newTier(store.getState().document), ...tiers.slice(-1)]);
  return (
    <>
      <h2>{t('tiers.title')}</h2>
      <p>{t('tiers.text')}</p>
      {!begun && (
        <div role="group" aria-label={t('tiers.suggestions')} className={styles['ladders']}>
          {ladderSuggestions.map((ladder) => (
            <button key={ladder.map(({ key }) => key).join()} type="button" onClick={() => become(ladder)}>
              {ladder.map(({ key, name, color }) => (
                <span key={key}>
                  <TierDot color={color} /> {inLanguage(name, language)}
                </span>
              ))}
            </button>
          ))}
        </div>
      )}
      <ol className={styles['tiers']}>
        {tiers.map((tier, i) => (
          <TierRow
            key={i}
            tier={tier}
            number={i + 1}
            everyoneElse={tier.key === fallback}
            words={partOf(tier.name, language, language)}
            onName={(words) => rename(tier, words)}
            onLeave={() => settleKey(tier)}
            onColor={(color) => run([{ type: 'changeTier', tier: tier.key, change: { color } }])}
            onUp={i > 0 ? () => swap(i - 1) : undefined}
            onDown={i < tiers.length - 1 ? () => swap(i) : undefined}
            onRemove={tiers.length > fewestTiers ? () => become(tiers.filter((other) => other !== tier)) : undefined}
          />
        ))}
      </ol>
      <Button size="small" icon={<IconPlus size={14} aria-hidden />} onClick={add}>
        {t('tiers.add')}
      </Button>
      <StepFoot onNext={() => guide.goTo('facts')} />
    </>
  );
}

interface TierRowProps {
  tier: EditableTier;
  number: number;
  everyoneElse: boolean;
  words: string;
  onName: (words: string) => void;
  onLeave: () => void;
  onColor: (color: string) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

function TierRow({
  tier,
  number,
  everyoneElse,
  words,
  onName,
  onLeave,
  onColor,
  onUp,
  onDown,
  onRemove,
}: TierRowProps) {
  const t = useGuideWords();
  const language = useLanguage();
  const name = inLanguage(tier.name, language) || tier.key;
  return (
    <li>
      <input
        type="color"
        aria-label={t('tiers.color', { name })}
        value={tier.color ?? '#868e96'}
        onChange={(event) => onColor(event.currentTarget.value)}
      />
      <input
        type="text"
        aria-label={t('tiers.name', { number })}
        placeholder={name}
        value={words}
        onChange={(event) => onName(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {everyoneElse && <small>{t('tiers.fallback')}</small>}
      <span>
        <IconButton size="small" label={t('tiers.up', { name })} disabled={!onUp} onClick={onUp}>
          <IconArrowUp size={14} aria-hidden />
        </IconButton>
        <IconButton size="small" label={t('tiers.down', { name })} disabled={!onDown} onClick={onDown}>
          <IconArrowDown size={14} aria-hidden />
        </IconButton>
        <IconButton size="small" label={t('tiers.remove', { name })} disabled={!onRemove} onClick={onRemove}>
          <IconX size={14} aria-hidden />
        </IconButton>
      </span>
    </li>
  );
}
