// Two people on one draft: the later one is told, sees both sides, and keeps both or chooses one.
import type { Draft } from '@tierwright/shared/contracts';
import { diffPolicies, mergePolicies, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import styles from './save-state.module.css';
import { timeOf } from './time-of.js';

export const useConflictDialog = create<{ shown: boolean; open: () => void; close: () => void }>((set) => ({
  shown: false,
  open: () => set({ shown: true }),
  close: () => set({ shown: false }),
}));

export function ConflictDialog() {
  const t = useEditorWords();
  const { shown, open, close } = useConflictDialog();
  const saving = useEditor((state) => state.saving);
  const theirs = saving.kind === 'conflict' ? saving.theirs : null;
  useEffect(() => {
    if (theirs) open();
    else close();
  }, [theirs, open, close]);
  if (!shown || !theirs) return null;
  return (
    <Dialog onClose={close} size={760} title={t('conflict.title')}>
      <Sides theirs={theirs} onClose={close} />
    </Dialog>
  );
}

const changesBetween = (before: PolicyDocument, after: PolicyDocument) =>
  diffPolicies(withDefaults(before), withDefaults(after));

function Sides({ theirs, onClose }: { theirs: Draft; onClose: () => void }) {
  const t = useEditorWords();
  const language = useLanguage();
  const store = useEditorStore();
  const base = useEditor((state) => state.savedDocument);
  const mine = useEditor((state) => state.document);
  const mineList = useMemo(() => changesBetween(base, mine), [base, mine]);
  const theirsList = useMemo(() => changesBetween(base, theirs.document), [base, theirs]);
  const sides = [
    { key: 'mine', changes: mineList },
    { key: 'theirs', changes: theirsList },
  ] as const;
  const meeting = useMemo(() => mergePolicies(base, mine, theirs.document).conflicts.length, [base, mine, theirs]);
  const choose = (side: 'both' | 'mine' | 'theirs') => {
    store.getState().resolveConflict(side);
    onClose();
  };
  return (
    <>
      <p>
        {t('conflict.text', { name: theirs.updatedBy.name, time: timeOf(new Date(theirs.updatedAt), language) })}{' '}
        <GuideLink about="saving" words />
      </p>
      <div className={styles['sides']}>
        {sides.map(({ key, changes: list }) => (
          <section key={key} className={styles['side']} aria-label={t(`conflict.${key}`)}>
            <h3>{t(`conflict.${key}`)}</h3>
            <ul>
              {list.length === 0 && <li>{t('conflict.nothing')}</li>}
              {list.map((change, i) => (
                <li key={i}>{change.sentence[language]}</li>
              ))}
            </ul>
            <Button onClick={() => choose(key)}>
              {t(key === 'mine' ? 'conflict.keepMine' : 'conflict.takeTheirs')}
            </Button>
            <small>{t(key === 'mine' ? 'conflict.keepMineHint' : 'conflict.takeTheirsHint')}</small>
          </section>
        ))}
      </div>
      <div className={styles['merge']}>
        <p>{meeting === 0 ? t('conflict.apart') : t('conflict.meet', { count: meeting })}</p>
        <Button onClick={onClose}>{t('conflict.later')}</Button>
        <Button kind="primary" onClick={() => choose('both')} data-autofocus>
          {t('conflict.keepBoth')}
        </Button>
      </div>
    </>
  );
}
