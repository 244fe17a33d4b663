import { useLanguage } from '../../app/language.js';
import { useFormat } from '../../ui/use-format.js';
import { CustomersLink } from './customers-link.js';
import { asked, rungsOf, type DoneEffect } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './flow-table.module.css';

/** The flow as numbers: each leads to its customers. */
export function FlowTable(effectOf: DoneEffect) {
  const t = useEffectWords();
  const format = useFormat();
  const rungs = rungsOf(effectOf, useLanguage());
  const customersOf = (from: string | null, to: string | null) =>
    effectOf.effect.flows.find((flow) => flow.from === from && flow.to === to)?.customers ?? 0;
  const mark = (row: number, column: number) => (row === column ? '' : column < row ? '▲ ' : '▼ ');
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('tableCaption')}</caption>
        <thead>
          <tr>
            <td>{t('fromTo')}</td>
            {rungs.map(({ tier, name }) => (
              <th key={asked(tier)} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rungs.map((from, row) => (
            <tr key={asked(from.tier)}>
              <th scope="row">{from.name}</th>
              {rungs.map((to, column) => {
                const count = customersOf(from.tier, to.tier);
                const title = t('cell', { from: from.name, to: to.name, count });
                const search = { reviewedFrom: asked(from.tier), reviewedTo: asked(to.tier) };
                return (
                  <td key={asked(to.tier)} data-direction={mark(row, column).trim()}>
                    {count === 0 ? (
                      <>
                        <span aria-hidden>·</span>
                        <span className="visually-hidden">{title}</span>
                      </>
                    ) : (
                      <CustomersLink effectOf={effectOf} search={search} title={title} label={title}>
                        {mark(row, column)}
                        {format.number(count)}
                      </CustomersLink>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
