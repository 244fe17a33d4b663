import { IconMap2 } from '../ui/icons.js';
import { ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useAppWords } from './app-words.js';
import { TopBar } from './top-bar.js';

export function NotFoundPage() {
  const t = useAppWords();
  return (
    <>
      <TopBar crumbs={[{ label: t('notFound.crumb') }]} />
      <main>
        <h1 className="visually-hidden">{t('notFound.title')}</h1>
        <EmptyState
          icon={<IconMap2 size={22} />}
          title={t('notFound.title')}
          actions={
            <ButtonLink to="/" kind="primary">
              {t('notFound.home')}
            </ButtonLink>
          }
        >
          {t('notFound.text')}
        </EmptyState>
      </main>
    </>
  );
}
