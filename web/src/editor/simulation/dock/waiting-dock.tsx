import { SkeletonLines } from '../../../ui/skeleton.js';
import { OverviewHead } from './overview-pane.js';
import styles from './simulation-dock.module.css';

/** The dock's shape before the first customers are counted. */
export const WaitingDock = () => (
  <>
    <div className={styles['pane']}>
      <OverviewHead />
      <SkeletonLines lines={3} height={18} />
    </div>
    <div className={styles['pane']} style={{ minWidth: 320 }}>
      <SkeletonLines lines={5} height={18} />
    </div>
    <div className={styles['pane']}>
      <SkeletonLines lines={6} />
    </div>
  </>
);
