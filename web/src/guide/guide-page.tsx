import { Suspense } from 'react';
import { useParams } from 'react-router';
import { useLanguage } from '../app/language.js';
import { NotFoundPage } from '../app/not-found-page.js';
import { TopBar } from '../app/top-bar.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { outlineOf } from './content.js';
import { GuideArticle } from './guide-article.js';
import { GuideContents } from './guide-contents.js';
import { GuideNav } from './guide-nav.js';
import styles from './guide-page.module.css';
import { GuideTurn } from './guide-turn.js';
import { useGuideWords } from './guide-words.js';
import { isGuidePage, startPage } from './pages.js';

function Opened({ page }: { page: string }) {
  const t = useGuideWords();
  const language = useLanguage();
  const { title, headings } = outlineOf(language, page);
  const crumbs = page === startPage ? [{ label: t('title') }] : [{ label: t('title'), to: '/guide' }, { label: title }];
  return (
    <>
      <TopBar crumbs={crumbs} />
      <div className={styles['body']}>
        <GuideNav page={page} />
        <main className={styles['main']}>
          <div className={styles['column']}>
            <Suspense fallback={<SkeletonLines lines={12} />}>
              <GuideArticle language={language} page={page} />
              <GuideTurn page={page} />
            </Suspense>
          </div>
          {page !== startPage && <GuideContents headings={headings} />}
        </main>
      </div>
    </>
  );
}

/** The user's guide: its pages at the left, one of them to read, and what stands on it. */
export function GuidePage() {
  const { page } = useParams();
  if (page === undefined) return <Opened page={startPage} />;
  return isGuidePage(page) ? <Opened page={page} /> : <NotFoundPage />;
}
