// The desk is built to web/dist and served by the server; in development the API is reached through the proxy.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env['FADU_API'] ?? 'http://127.0.0.1:8080'

const config = defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Assets stay files: an inlined data: script or font would need a wider Content-Security-Policy.
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900, modulePreload: { polyfill: false } },
  server: { port: 5173, proxy: { '/api': api, '/public': api, '/healthz': api } },
})
// vite reads its configuration from the default export
export { config as default }
