import { titleOf, type Sheet } from './grid/sheet.js';
import styles from './table.module.css';

/** The sticky head of the table. */
export function GridTitles({ sheet }: { sheet: Sheet }) {
  return (
    <div role="rowgroup" className={styles['titles']}>
      <div role="row" aria-rowindex={1} className={styles['titleRow']}>
        {sheet.shown.map((column, at) => {
          const { title, subtitle } = titleOf(column, sheet.speaker);
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={at + 1}
              className={`${styles['title']} ${styles[column.kind]}`}
              title={subtitle ? `${title}\n${subtitle}` : title}
            >
              <b>{title}</b>
              {subtitle && <small>{subtitle}</small>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
