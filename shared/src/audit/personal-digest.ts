// What stands in the trail for a value that is somebody's own: it can be shown to be that value, and not be read.
import { sha256Hex } from '../policy/index.js';

/** `salt` is random, letters and digits, one for each event. */
export const personalDigest = (value: string, salt: string): string => `sha256:${salt}:${sha256Hex(salt + value)}`;

/** Whether a digest from the trail was made of this value. */
export const isDigestOf = (value: string, digest: string): boolean => {
  const [, salt = ''] = digest.split(':');
  return personalDigest(value, salt) === digest;
};
