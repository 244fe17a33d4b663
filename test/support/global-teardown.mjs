import fs from 'node:fs';

export default function globalTeardown() {
  const dataDir = process.env['STORIES_TEMPLATE_DIR'];
  if (dataDir) fs.rmSync(dataDir, { recursive: true, force: true });
}
