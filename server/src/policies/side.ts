// One side of a comparison, as addresses write it: `3`, `live`, `draft:<id>`, `request:<id>`, and of another policy
// `policy:<key>`, which is what is live of it, or `policy:<key>@3`.
import type { Violation } from '@tierwright/shared/errors';
import { z } from 'zod';
import { fail } from '../platform/problem/failure-error.js';

export type Side =
  | { kind: 'live' }
  | { kind: 'version'; number: number }
  | { kind: 'draft'; id: string }
  | { kind: 'request'; id: string }
  | { kind: 'policy'; key: string; number: number | undefined };

const noSide: Violation = {
  path: '/from',
  code: 'no-such-side',
  message: {
    en: 'Must be the number of a version, “live”, or “draft:” and the id of a draft.',
    'zh-CN': '必须是版本号、“live”，或“draft:”加草稿编号。',
  },
};

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** Undefined where nothing was said; `path` is where it was said. */
export function readSide(from: string | number | undefined, path = '/from'): Side | undefined {
  if (from === undefined) return undefined;
  const text = String(from);
  if (text === 'live') return { kind: 'live' };
  if (/^[1-9]\d{0,8}$/.test(text)) return { kind: 'version', number: Number(text) };
  const [kind, id] = [text.split(':', 1)[0], text.slice(text.indexOf(':') + 1)];
  if ((kind === 'draft' || kind === 'request') && isId(id)) return { kind, id };
  const other = /^policy:([a-z0-9]+(?:-[a-z0-9]+)*)(?:@([1-9]\d{0,8}))?$/.exec(text);
  if (other?.[1]) return { kind: 'policy', key: other[1], number: other[2] ? Number(other[2]) : undefined };
  return fail({ code: 'request-invalid', violations: [{ ...noSide, path, got: text.slice(0, 100) }] });
}
