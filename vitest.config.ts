import { configDefaults, defineConfig } from 'vitest/config'

/** Stores and stories are tested again on a PostgreSQL server; what knows no database is not. */
const onServer = (process.env['TEST_DATABASE_URL'] ?? '') !== ''
const setupFiles = [new URL('test/seed.ts', import.meta.url).pathname]
const exclude = [...configDefaults.exclude, '.runtime/**', 'data/**']

export default defineConfig({
  test: {
    maxWorkers: 2, // an embedded database in memory takes some 400 MB
    projects: [
      { test: { name: 'law', include: ['law/**/*.test.ts'], exclude, setupFiles, testTimeout: 60_000 } },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'test/stories/**/*.test.ts', ...(onServer ? [] : ['test/*.test.ts'])],
          exclude,
          setupFiles,
          globalSetup: ['server/platform/testing-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      { extends: false, test: { name: 'web', include: ['web/**/*.test.{ts,tsx}'], exclude, testTimeout: 30_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude,
          globalSetup: ['test/browser/county.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
