import { memo } from 'react';
import { useEditorWords } from '../words/editor-words.js';
import styles from './nodes.module.css';

function Caption() {
  return <div className={styles['caption']}>{useEditorWords()('node.caption')}</div>;
}

export const CaptionNode = memo(Caption);
