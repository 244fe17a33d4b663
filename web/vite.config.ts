import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { guidePlugin } from './guide-plugin/guide-plugin.js';

const shared = fileURLToPath(new URL('../shared/src/', import.meta.url));
// The package leads every bundler to the files that warn developers, in a build too; those for visitors lie beside them.
const router = fileURLToPath(new URL('../production/', import.meta.resolve('react-router')));

export default defineConfig({
  plugins: [react(), guidePlugin()],
  resolve: {
    // The browser takes `shared` from its source, so that a change shows at once and unused parts fall away.
    alias: [
      { find: /^@tierwright\/shared\/([a-z-]+)$/, replacement: `${shared}$1/index.ts` },
      { find: /^react-router$/, replacement: `${router}index.mjs` },
      { find: /^react-router\/dom$/, replacement: `${router}dom-export.mjs` },
    ],
  },
  server: {
    port: Number(process.env['WEB_PORT'] ?? 5173),
    proxy: { '/api': { target: process.env['API_TARGET'] ?? 'http://localhost:3000' } },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Nothing inlined: a strict CSP allows neither data: fonts nor inline scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
