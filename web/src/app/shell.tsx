import './zod-without-eval.js';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './mantine-look.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { SessionAnswer } from '@tierwright/shared/contracts';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useColourScheme } from './colour-scheme.js';
import { PaletteHost } from './command-palette/palette-host.js';
import { OfflineBanner } from './offline-banner.js';
import { PageFrame } from './page-frame.js';
import { Rail } from './rail.js';
import { SessionContext } from './session-context.js';
import styles from './shell.module.css';
import { cssVariables, theme } from './theme.js';
import { useAppWords } from './app-words.js';

/** A link that led away is gone, and the focus with it: it goes on in the page that was opened. */
function useFocusOnArrival() {
  const page = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [pathname]);
  return page;
}

/** Around every page of a signed-in person: the rail (at the foot on a phone), and the page with its own top bar. */
export function Shell({ session }: { session: SessionAnswer }) {
  const t = useAppWords();
  const { shown } = useColourScheme();
  const page = useFocusOnArrival();
  return (
    <SessionContext value={session}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={shown}>
        <ModalsProvider>
          <a className={styles['skip']} href="#page">
            {t('skipToPage')}
          </a>
          <div className={styles['shell']}>
            <Rail />
            <div className={styles['page']} id="page" tabIndex={-1} ref={page}>
              <OfflineBanner />
              <PageFrame />
            </div>
          </div>
          <PaletteHost />
          <Notifications position="bottom-right" autoClose={5000} />
        </ModalsProvider>
      </MantineProvider>
    </SessionContext>
  );
}
