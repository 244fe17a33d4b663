import { Dialog } from '../../../ui/dialog.js';
import { SkeletonLines } from '../../../ui/skeleton.js';
import { showBoundaries, type BoundaryOf } from '../tests-store.js';
import { useTestWords } from '../words/tests-words.js';
import { BoundaryChoice } from './boundary-choice.js';
import styles from './boundary-dialog.module.css';
import { useBoundaries } from './use-boundaries.js';

const close = () => showBoundaries(null);

/** Customers at every line, with the tier that each gets now: those that are chosen become tests. */
export function BoundaryDialog({ of }: { of: BoundaryOf }) {
  const t = useTestWords();
  const boundaries = useBoundaries(of);
  return (
    <Dialog title={t('boundary.title')} size={760} onClose={close}>
      {boundaries ? (
        <BoundaryChoice boundaries={boundaries} onClose={close} />
      ) : (
        <div role="status">
          <p className={styles['intro']}>{t('boundary.making')}</p>
          <SkeletonLines lines={6} height={14} />
        </div>
      )}
    </Dialog>
  );
}
