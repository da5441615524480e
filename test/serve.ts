// For tests: the real server as a process of its own, on a free port and a fresh folder.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface ServerProcess {
  /** Where it answers, without a slash at the end. */
  readonly address: string
  readonly data: string
  readonly child: ChildProcess
  /** Everything it said on stdout and stderr so far. */
  readonly words: () => string
  /** Sends a signal and waits for the end. @returns the exit code, or the signal that ended it */
  end(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>
  /** Ends it and removes its folder. */
  clear(): Promise<void>
}

export interface ServeOptions {
  readonly data?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the server and waits for its address line. @throws Error with what it said when it ends instead. */
export async function startServer({ data, args = [], env = {} }: ServeOptions = {}): Promise<ServerProcess> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'fadu-serve-')))
  const { child, words, ended } = runServer(['--port', '0', '--data', folder, ...args], env)
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /(http:\/\/\S+)\n/.exec(words())
      if (found?.[1] !== undefined) resolve(found[1])
    })
    void ended.then(code => reject(new Error(`the server ended (${code}) instead of starting:\n${words()}`)))
  })
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals> => {
    child.kill(signal)
    return ended
  }
  return {
    address,
    data: folder,
    child,
    words,
    end,
    clear: async () => {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs the server without waiting for anything. */
export function runServer(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'server/main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', NODE_OPTIONS: '', VITEST: '', ...env },
  })
  let said = ''
  const hear = (part: Buffer): void => {
    said += part.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | NodeJS.Signals>(resolve => {
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 1))
  })
  return { child, words: () => said, ended }
}
