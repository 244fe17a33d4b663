import { inLanguage } from '@tierwright/shared/language';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useId, type ChangeEvent } from 'react';
import { useLanguage } from '../app/language.js';
import { PolicyOutline } from '../parts/policy-outline.js';
import { Panel } from '../ui/panel.js';
import { TextArea } from '../ui/text-field.js';
import type { Source } from './new-policy-sources.js';
import styles from './new-policy-preview.module.css';
import { TemplatePreview } from './new-policy-template.js';
import { usePoliciesWords } from './policies-words.js';
import type { Pasted } from './read-pasted.js';

const shownViolations = 6;

function Says({ document }: { document: PolicyDocument }) {
  const language = useLanguage();
  const purpose = inLanguage(document.purpose, language);
  return (
    <>
      {purpose && <p className={styles['purpose']}>{purpose}</p>}
      <Panel>
        <PolicyOutline document={document} />
      </Panel>
    </>
  );
}

function PastedSays({ pasted }: { pasted: Pasted }) {
  const t = usePoliciesWords();
  const language = useLanguage();
  switch (pasted.state) {
    case 'empty':
      return <p className={styles['hint']}>{t('new.documentFirst')}</p>;
    case 'not-json':
      return <p className={styles['wrong']}>{t('new.notJson', { message: pasted.message })}</p>;
    case 'refused':
      return (
        <div className={styles['wrong']} role="status">
          <p>{t('new.badDocument', { count: pasted.violations.length })}</p>
          <ul>
            {pasted.violations.slice(0, shownViolations).map((violation, i) => (
              <li key={i}>
                <code>{violation.path || '/'}</code> {violation.message[language]}
              </li>
            ))}
            {pasted.violations.length > shownViolations && (
              <li>{t('new.more', { count: pasted.violations.length - shownViolations })}</li>
            )}
          </ul>
        </div>
      );
    case 'read':
      return <Says document={pasted.document} />;
    default:
      return pasted satisfies never;
  }
}

interface PasteProps {
  text: string;
  onText: (text: string) => void;
}

function PasteBox({ text, onText }: PasteProps) {
  const t = usePoliciesWords();
  const id = useId();
  const upload = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) void file.text().then(onText);
    event.target.value = '';
  };
  return (
    <div className={styles['paste']}>
      <TextArea
        label={t('new.paste')}
        placeholder={t('new.pastePlaceholder')}
        value={text}
        onChange={(event) => onText(event.target.value)}
        spellCheck={false}
        rows={6}
      />
      <label htmlFor={id} className={styles['upload']}>
        {t('new.upload')}
        <input id={id} type="file" accept=".json,application/json" onChange={upload} />
      </label>
    </div>
  );
}

const blankSteps = ['tiers', 'facts', 'line', 'done'] as const;

function BlankSays() {
  const t = usePoliciesWords();
  return (
    <div className={styles['blank']}>
      <h3>{t('new.blankTitle')}</h3>
      <p>{t('new.blankIntro')}</p>
      <ol>
        {blankSteps.map((step) => (
          <li key={step}>{t(`new.blankSteps.${step}`)}</li>
        ))}
      </ol>
    </div>
  );
}

/** At the side of the gallery: what the chosen beginning says, tier by tier. */
interface PreviewProps extends PasteProps {
  source: Source;
  onChoose: (source: Source) => void;
  pasted: Pasted;
}

export function NewPolicyPreview({ source, onChoose, pasted, ...paste }: PreviewProps) {
  const t = usePoliciesWords();
  return (
    <section aria-label={t('new.preview')} className={styles['preview']}>
      {source.kind === 'template' && (
        <TemplatePreview templateKey={source.key} onChoose={(key) => onChoose({ kind: 'template', key })} />
      )}
      {source.kind === 'blank' && <BlankSays />}
      {source.kind === 'document' && (
        <>
          <PasteBox {...paste} />
          <PastedSays pasted={pasted} />
        </>
      )}
    </section>
  );
}
