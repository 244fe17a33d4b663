import type { Token } from '@tierwright/shared/policy';
import { classNames } from '../ui/class-names.js';
import styles from './sentence.module.css';

/** A sentence from its pieces, the values standing out. */
export const Sentence = ({ tokens }: { tokens: readonly Token[] }) => (
  <>
    {tokens.map((token, i) => (
      <span key={i} className={classNames(styles[token.kind])}>
        {token.text}
      </span>
    ))}
  </>
);
