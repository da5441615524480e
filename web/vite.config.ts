// The desk is built to web/dist and served by the server; in development the API is reached through the proxy.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = process.env['FADU_API'] ?? 'http://127.0.0.1:8080'
/** `says` only writes down what a text says (law/norms): what no rule cites that is loaded is left out. */
const treeshake = { manualPureFunctions: ['says', 'saysOfInspection'] }

/** Beside each built text the same packed as small as it goes, once: no request waits for it (server/platform/static.ts). */
function packed(): Plugin {
  let folder = ''
  const pack = async (path: string): Promise<void> => {
    const bytes = await readFile(path)
    const small = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    await writeFile(`${path}.br`, small)
  }
  return {
    name: 'packed',
    apply: 'build',
    configResolved: config => {
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true })
      await Promise.all(files.filter(name => /\.(html|js|css|svg)$/.test(name)).map(name => pack(join(folder, name))))
    },
  }
}

const config = defineConfig({
  root: import.meta.dirname,
  plugins: [react(), packed()],
  worker: { format: 'es', rolldownOptions: { treeshake, output: { comments: false } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Assets stay files: an inlined data: script or font would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake },
  },
  server: { port: 5173, proxy: { '/api': api, '/public': api, '/healthz': api } },
})
// vite reads its configuration from the default export
export { config as default }
