// The editor's figures: what was to be reached, and beside it the clock on a machine that did other things, too.
import { target } from './target.mjs';

const ms = (x) => `${x.toFixed(1)} ms`;
const kB = (x) => `${x.toFixed(0)} kB`;

export const editorTargets = (editor) => [
  target('a node dragged among a thousand: script and layout a frame (p95)', editor?.drag.near ?? null, 16, ms, true),
  target('the same, zoomed out until most of it is in view (p95)', editor?.drag.far ?? null, 16, ms, true),
  target('an edit until flow and sentences beside it show it (p95)', editor?.edit.processor ?? null, 100, ms, true),
  target('a dragged line until 10,000 customers are counted anew (p95)', editor?.line.processor ?? null, 150, ms, true),
  target('Fit, over all its frames (p95)', editor?.fit ?? null, 1000, ms, true),
  target('what the sign-in page loads, scripts and styles gzipped', editor?.loaded.signIn ?? null, 150, kB, true),
];

export function editorTable(editor) {
  if (!editor) return '';
  const { drag, edit, line, loaded } = editor;
  return `## The editor

The built product in Chromium at 1600 × 1000, the second policy (200 rules, about a thousand nodes) open, with 10,000 customers.
Figures are milliseconds of processor time by Chromium's own trace: script, style, layout, hit tests and garbage of the page, and for
an edit and a dragged line those of its workers too, from the input to the first frame that shows the result. The 95th percentile over
${drag.frames} frames, ${edit.times} edits and ${line.times} moves, in three rounds each.

| what | processor | clock, with whatever else the machine did |
|---|--:|--:|
| an edit until flow and sentences show it | ${ms(edit.processor)} | ${ms(edit.clock)} |
| a dragged line until the counts have followed | ${ms(line.processor)} | ${ms(line.clock)} |

The sign-in page loads ${loaded.files} files of scripts and styles; the editor ${kB(loaded.editor)} more, when it is opened.
`;
}
