// npm run test:soak: the exploration with every state played to its end, then every test that draws its cases by chance,
// again and again on new seeds, for as long as is wished.
import { spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const help = `npm run test:soak -- [--minutes N] [--seed N]
  --minutes N   到时不再开始新的一轮，默认 10
  --seed N      只跑这一个种子的一轮（用来重现）`

function options(args) {
  const found = { minutes: 10, seed: undefined }
  for (let n = 0; n < args.length; n += 2) {
    const value = Number(args[n + 1])
    if (args[n] === '--minutes' && value > 0) found.minutes = value
    else if (args[n] === '--seed' && Number.isSafeInteger(value)) found.seed = value
    else return undefined
  }
  return found
}
const asked = options(process.argv.slice(2))
if (!asked) {
  process.stdout.write(`${help}\n`)
  process.exit(process.argv.includes('--help') ? 0 : 2)
}

const byChance = globSync('law/**/*.test.ts', { cwd: root, exclude: name => name === 'node_modules' }).filter(path =>
  readFileSync(join(root, path), 'utf8').includes("from 'fast-check'"),
)
let running
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (running ? running.kill(signal) : process.exit(1)))

/** Runs these files; whether they passed. */
const run = (files, env) =>
  new Promise(resolve => {
    running = spawn(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'law', '--reporter=dot', ...files],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, NO_COLOR: '1', ...env },
      },
    )
    running.on('error', () => resolve(false))
    running.on('exit', code => resolve(code === 0))
  })

/** One round; whether it passed. */
function round(seed) {
  process.stdout.write(`\n── 种子 ${seed}（重现：npm run test:soak -- --seed ${seed}）\n`)
  return run(byChance, { FADU_SEED: String(seed) })
}

if (asked.seed === undefined) {
  process.stdout.write('\n── 穷尽探索，逐个状态走到结束\n')
  if (!(await run(['law/engine/state-space.test.ts'], { FADU_EXPLORE: 'whole' }))) process.exit(1)
}
const until = Date.now() + asked.minutes * 60_000
let rounds = 0
do {
  const seed = asked.seed ?? Math.floor(Math.random() * 2 ** 31)
  if (!(await round(seed))) {
    process.stdout.write(`\n✗ 种子 ${seed} 没有通过\n`)
    process.exit(1)
  }
  rounds += 1
} while (asked.seed === undefined && Date.now() < until)
process.stdout.write(`\n${rounds} 轮都通过\n`)
