// After pasting: what came along that the policy did not have, and what goes by another name now.
import { notifications } from '@mantine/notifications';
import { inLanguage } from '@tierwright/shared/language';
import { currentLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import type { Brought } from '../document/bring.js';
import { sayEditor } from '../words/editor-words.js';

const id = 'pasted';

/** `useOwn` pastes again with the definitions that are here. Says nothing where nothing came along. */
export function tellWhatCame({ definitions, renamed, couldBeOwn }: Brought, strays: number, useOwn: () => void): void {
  notifications.hide(id);
  const lines = linesOf({ definitions, renamed }, strays);
  if (lines.length === 0) return;
  notifications.show({
    id,
    autoClose: couldBeOwn ? false : 9000,
    message: (
      <div role="status">
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
        {couldBeOwn && (
          <Button
            size="small"
            onClick={() => {
              notifications.hide(id);
              useOwn();
            }}
          >
            {sayEditor('canvas.paste.useOwn')}
          </Button>
        )}
      </div>
    ),
  });
}

export function linesOf({ definitions, renamed }: Pick<Brought, 'definitions' | 'renamed'>, strays: number): string[] {
  const language = currentLanguage();
  const { facts, derived, conditions } = definitions;
  const names = [
    ...[...facts, ...derived].map((fact) => inLanguage(fact.label, language) || fact.key),
    ...Object.keys(conditions).map((name) => `◆ ${name}`),
  ];
  const came =
    names.length === 0 ? [] : [sayEditor('canvas.paste.came', { what: names.join(sayEditor('canvas.paste.and')) })];
  const others = renamed.map(([name, as]) => sayEditor('canvas.paste.renamed', { name, as }));
  return [...came, ...others, ...(strays > 0 ? [sayEditor('canvas.paste.strays', { count: strays })] : [])];
}
