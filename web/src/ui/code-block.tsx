import { CopyButton } from './copy-button.js';
import styles from './code-block.module.css';

/** Text for a terminal or a file, with a button that copies it. */
export const CodeBlock = ({ text }: { text: string }) => (
  <div className={styles['block']}>
    <pre tabIndex={0}>{text}</pre>
    <CopyButton text={text} />
  </div>
);
