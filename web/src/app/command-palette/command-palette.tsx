// The palette: one field, the commands that answer to it, the arrows and Enter.
import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { IconSearch } from '../../ui/icons.js';
import { useLanguage } from '../language.js';
import { arrange } from './arrange.js';
import type { Command } from './command.js';
import { CommandRow } from './command-row.js';
import { offeredCommands } from './commands-registry.js';
import styles from './command-palette.module.css';
import { houseCommands } from './house-commands.js';
import { closePalette, usePaletteOpen } from './palette-store.js';
import { inBoth, sayPalette, usePaletteWords } from './palette-words.js';
import { recentCommands, rememberCommand } from './recent.js';
import { useHouse } from './use-house.js';

const [store, spotlight] = createSpotlight();
/** The focus goes back to where it was first. */
const untilFocusIsBack = 40;

export function CommandPalette() {
  const t = usePaletteWords();
  const open = usePaletteOpen((state) => state.open);
  const picked = useRef<Command | null>(null);
  useEffect(() => {
    if (open) spotlight.open();
    else spotlight.close();
  }, [open]);
  const onClose = () => {
    closePalette();
    const command = picked.current;
    picked.current = null;
    if (!command) return;
    rememberCommand(command.id);
    setTimeout(() => void command.run(), untilFocusIsBack);
  };
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('title') } }}
      classNames={{ content: styles['content'] ?? '' }}
      transitionProps={{ duration: 0 }}
      size={620}
      onSpotlightClose={onClose}
    >
      {open && <Content onPick={(command) => (picked.current = command)} />}
    </Spotlight.Root>
  );
}

function Content({ onPick }: { onPick: (command: Command) => void }) {
  const t = usePaletteWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState(() => usePaletteOpen.getState().early);
  useEffect(() => {
    usePaletteOpen.setState({ ready: true });
    store.updateState((state) => ({ ...state, listId: `${id}-list` }));
  }, [id]);
  const [offered] = useState(offeredCommands);
  const [recent] = useState(recentCommands);
  const { selected } = useSpotlight(store);
  const house = useHouse();
  const groups = arrange(
    [...offered, ...houseCommands(house, navigate)],
    typed,
    recent,
    inBoth((lng) => sayPalette('recent', { lng })),
  );
  const shown = groups.flatMap(({ commands }) => commands);
  const count = shown.length;
  useEffect(() => {
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [typed, count]);
  return (
    <>
      <Spotlight.Search
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        classNames={{ input: styles['search'] ?? '' }}
        role="combobox"
        aria-label={t('search')}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(count > 0 ? { 'aria-activedescendant': `${id}-${Math.max(selected, 0)}` } : {})}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('list')} className={styles['list']}>
        {groups.map(({ heading, commands }) => (
          <div key={heading.en} role="group" aria-label={heading[language] ?? ''}>
            <p className={styles['heading']} aria-hidden>
              {heading[language]}
            </p>
            {commands.map((command) => (
              <CommandRow
                key={command.id}
                id={`${id}-${shown.indexOf(command)}`}
                command={command}
                selected={shown.indexOf(command) === selected}
                onPick={onPick}
              />
            ))}
          </div>
        ))}
      </div>
      {count === 0 && (
        <Spotlight.Empty>
          {house.reading ? t('loading') : t('nothing', { term: typed })}
          {!house.reading && <small className={styles['more']}>{t('nothingText')}</small>}
        </Spotlight.Empty>
      )}
      <p className={styles['foot']} aria-hidden>
        {t('foot')}
      </p>
      <p role="status" className="visually-hidden">
        {t('found', { count })}
      </p>
    </>
  );
}
