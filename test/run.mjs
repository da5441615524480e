// What `npm test` runs, through the launcher: everything, and one line at the end. Nothing is left out in silence.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = mkdtempSync(join(tmpdir(), 'fadu-results-'))
const bin = name => join(root, 'node_modules', '.bin', name)
const say = words => process.stdout.write(`${words}\n`)
const count = { passed: 0, failed: 0 }
const running = new Set()
let stopped = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped = true
    for (const child of running) child.kill('SIGTERM')
    process.exitCode = 1
    setTimeout(() => process.exit(1), 5000).unref()
  })
}

/** Runs a program to its end; its words go straight to the reader unless they are wanted. */
function run(program, args, { env = {}, quiet = false } = {}) {
  if (stopped) return Promise.resolve({ code: 1, words: '' }) // nothing new is begun after a signal
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env },
    })
    running.add(child)
    let words = ''
    child.stdout?.on('data', part => (words += part))
    child.stderr?.on('data', part => (words += part))
    child.on('error', error => resolve({ code: 1, words: String(error) }))
    child.on('exit', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? 1, signal, words })
    })
  })
}

async function timed(title, work) {
  say(`\n── ${title}`)
  const begin = performance.now()
  await work()
  say(`── ${title}：${((performance.now() - begin) / 1000).toFixed(1)} 秒`)
}

/** A check that passes or fails as one. */
async function check(title, program, args) {
  const { code, words } = await run(program, args, { quiet: true })
  if (code === 0) count.passed += 1
  else {
    count.failed += 1
    say(`✗ ${title}\n${words.trim()}`)
  }
}

/** One project of vitest.config.ts; every test counts, and so does a file that cannot be loaded. */
async function vitest(project, env = {}) {
  const report = join(results, `${project}-${Object.keys(env).length}.json`)
  const { code, signal } = await run(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      env: { NO_COLOR: '1', ...env },
    },
  )
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  if (told === undefined) say(`✗ ${project}：测试程序中途结束（${signal ?? `退出码 ${code}`}），没有结果`)
  const unloaded =
    told?.testResults.filter(file => file.status === 'failed' && !file.assertionResults.some(one => one.status === 'failed')).length ?? 1
  const skipped = told ? told.numPendingTests + told.numTodoTests : 0
  if (skipped > 0) say(`✗ ${project}：有 ${skipped} 项测试被跳过，跳过即失败`)
  const failed = (told?.numFailedTests ?? 0) + unloaded + skipped
  count.passed += told?.numPassedTests ?? 0
  count.failed += failed === 0 && code !== 0 ? 1 : failed
}

const fail = words => {
  count.failed += 1
  say(`✗ ${words}`)
}

const isThere = program => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
const findBrowser = () =>
  [process.env.FADU_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    path => path && existsSync(path),
  )
const hasChinese = () => isThere('fc-list') && spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout.trim() !== ''

/** The browser and a Chinese font; on Debian as root they are installed, elsewhere the reader is told what to install. */
async function bringBrowser() {
  if (findBrowser() && hasChinese()) return findBrowser()
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('正在安装浏览器与中文字体（只在缺少时）……')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { quiet: true, env })
    const { code, words } = await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig'],
      { quiet: true, env },
    )
    if (code === 0 && findBrowser()) return findBrowser()
    say(words.trim())
  }
  fail(
    '浏览器测试需要 Chromium 与中文字体，请先安装：apt-get install chromium fonts-noto-cjk fontconfig（或用 FADU_CHROMIUM 指明浏览器路径）',
  )
  return undefined
}

/** The PostgreSQL server to test on: the one named, or with CI=true the local one. */
async function findServer() {
  const named = process.env.TEST_DATABASE_URL
  if (named) return named
  if (process.env.CI !== 'true') return undefined
  for (const address of [
    'postgresql://root@127.0.0.1/postgres',
    'postgresql://postgres@127.0.0.1/postgres',
    'postgresql:///postgres?host=/var/run/postgresql',
  ]) {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 3000 })
    try {
      await client.connect()
      await client.end()
      return address
    } catch {
      // not this one
    }
  }
  fail('CI=true 时还要在本机 PostgreSQL 上测试，但没有连上。请启动本机 PostgreSQL，或用 TEST_DATABASE_URL 指明地址')
  return undefined
}

/** An address fit to be shown. */
const withoutPassword = address => address.replace(/:[^:@/]*@/, ':…@')

const isNarrow = process.argv.slice(2)
const wants = name => isNarrow.length === 0 || isNarrow.includes(name)

if (wants('check')) {
  await timed('类型与格式', async () => {
    await Promise.all([
      (async () => {
        for (const project of ['.', 'law', 'web']) await check(`types ${project}`, bin('tsc'), ['-p', project])
      })(),
      (async () => {
        await check('lint', bin('oxlint'), ['--type-aware', '--quiet'])
        await check('format', bin('oxfmt'), ['--check', '.'])
      })(),
    ])
  })
}
if (wants('law')) await timed('法（law）', () => vitest('law'))
if (wants('server')) await timed('服务端与全程故事：嵌入式数据库', () => vitest('server', { TEST_DATABASE_URL: '' }))
if (wants('postgresql')) {
  const server = await findServer()
  if (server) await timed(`服务端与全程故事：PostgreSQL ${withoutPassword(server)}`, () => vitest('server', { TEST_DATABASE_URL: server }))
  else if (process.env.CI !== 'true') say('\n── PostgreSQL：未指定（设 TEST_DATABASE_URL，或 CI=true 用本机服务器）')
}
// the screens are tested in the browser; tests beside them run as soon as there are any
if (wants('web') && globSync('web/*/**/*.test.{ts,tsx}', { cwd: root, exclude: name => name === 'node_modules' }).length > 0)
  await timed('界面', () => vitest('web'))
if (wants('browser')) {
  const browser = await bringBrowser()
  const written = existsSync(join(root, 'test/browser')) && readdirSync(join(root, 'test/browser')).some(name => name.endsWith('.test.ts'))
  if (!written) fail('没有浏览器测试')
  else if (browser) await timed('浏览器', () => vitest('browser', { FADU_CHROMIUM: browser }))
}

rmSync(results, { recursive: true, force: true })
say(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1
