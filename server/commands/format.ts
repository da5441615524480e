// `npm run format`: lays out every file as the gate wants it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const done = spawnSync('node_modules/.bin/oxfmt', ['.'], { cwd: root, stdio: 'inherit' })
process.exitCode = done.status ?? 1
