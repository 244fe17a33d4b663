import type { Language } from '@tierwright/shared/language';
import { use, useEffect, useRef, type MouseEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { loadPage } from './content.js';
import styles from './guide-article.module.css';

/** A click that the browser is to treat in its own way: another tab, another window, saving. */
const isItsOwn = (event: MouseEvent) =>
  event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** One page, as the build made it of the repository's own Markdown. */
export function GuideArticle({ language, page }: { language: Language; page: string }) {
  const html = use(loadPage(language, page));
  const article = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const { hash, key } = useLocation();

  useEffect(() => {
    if (hash === '') return;
    const heading = article.current?.querySelector<HTMLElement>(`#${CSS.escape(decodeURIComponent(hash.slice(1)))}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [hash, key, html]);

  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target !== '' || isItsOwn(event)) return;
    event.preventDefault();
    void navigate(link.pathname + link.hash);
  }

  return (
    <article ref={article} className={styles['article']} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
