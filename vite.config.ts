import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, securityHeaders } from './e2e/tools/securityHeaders.ts';

/** On a static host that sends no headers the policy still stands in the page. A real header also covers the workers. */
function metaPolicy(): Plugin {
  return {
    name: 'meta-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy() },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  plugins: [react(), metaPolicy()],
  worker: { format: 'es' },
  optimizeDeps: { include: ['papaparse'], exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0, sourcemap: true },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, headers: securityHeaders() },
  // Properties over whole files take seconds on a busy machine; a test that hangs is still ended.
  test: {
    include: ['src/**/*.test.ts', 'e2e/server/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
