import { useState, type ReactNode } from 'react';
import type { MovesSearch } from '../../api/use-simulation-moves.js';
import { classNames } from '../../ui/class-names.js';
import { Dialog } from '../../ui/dialog.js';
import { CustomersList } from './customers-list.js';
import type { EffectOf } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './effect.module.css';

interface LinkProps {
  effectOf: EffectOf;
  search: MovesSearch;
  /** Who they are, as the title of their list. */
  title: string;
  /** What the link says; without it, that it leads to all of these customers. */
  children?: ReactNode;
  /** What it is called where it says little by itself. */
  label?: string;
}

/** From a number to the customers behind it. */
export function CustomersLink({ effectOf, search, title, children, label }: LinkProps) {
  const t = useEffectWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={classNames(styles['link'], children === undefined && styles['all'])}
        aria-haspopup="dialog"
        aria-label={children === undefined ? t('allOf', { what: title }) : label}
        onClick={() => setOpen(true)}
      >
        {children ?? t('all')}
        <span aria-hidden>{'\u00a0›'}</span>
      </button>
      {open && (
        <Dialog title={title} size={820} onClose={() => setOpen(false)}>
          <CustomersList effectOf={effectOf} search={search} />
        </Dialog>
      )}
    </>
  );
}
