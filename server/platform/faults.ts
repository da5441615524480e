// What an error thrown anywhere means to the one who asked: their mistake, a full disk, a lost database, or ours.
import { randomInt } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import type { Clock } from './clock.ts'
import { DatabaseLost } from './embedded.ts'
import type { Log } from './logs.ts'
import { broken, full, notFound, notUnderstood, Stop, tooLarge, unavailable, type Problem } from './problems.ts'

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : ''
}

/** No room: PostgreSQL's disk_full, or the file system's own. */
const isFull = (error: unknown): boolean =>
  ['53100', 'ENOSPC', 'EDQUOT'].includes(codeOf(error)) || /No space left on device/i.test(messageOf(error))

const lostCodes = /^(08...|57P0.|57014|53300|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const lostWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after/i

/** The database went away or did not answer in time. */
const isLost = (error: unknown): boolean =>
  error instanceof DatabaseLost || lostCodes.test(codeOf(error)) || lostWords.test(messageOf(error))

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The causes of an error, itself first: libraries wrap what the database said. */
function* chain(error: unknown): Generator {
  for (let here = error, left = 8; here !== undefined && here !== null && left > 0; left -= 1) {
    yield here
    here = here instanceof Error ? here.cause : undefined
  }
}

/** Text PostgreSQL cannot keep (a NUL character) came in from outside. */
const isUnstorable = (error: unknown): boolean => ['22021', '22P05'].includes(codeOf(error))

/** Turns anything thrown into the one problem the caller is told; a fault of ours goes to the log with its number. */
export function problemOf(error: unknown, { clock, log, where }: { clock: Clock; log: Log; where: string }): Problem {
  const causes = [...chain(error)]
  const stop = causes.find(one => one instanceof Stop)
  if (stop instanceof Stop) return stop.problem
  if (error instanceof HTTPException) {
    if (error.status === 413) return tooLarge(0)
    if (error.status === 404) return notFound()
    if (error.status < 500)
      return notUnderstood(
        [],
        error.status === 415 ? '提交的内容类型不正确，应为 application/json。' : '提交的内容无法读懂，应为格式正确的 JSON。',
      )
  }
  if (causes.some(isUnstorable)) return notUnderstood([], '内容中含有无法保存的控制字符，请删除后再提交。')
  if (causes.some(isFull)) {
    log.error({ where, why: messageOf(error) }, 'no room left')
    return full()
  }
  if (causes.some(isLost)) {
    log.warn({ where, why: messageOf(error) }, 'database not available')
    return unavailable()
  }
  const number = faultNumber(clock)
  log.error({ number, where, why: error instanceof Error ? error.stack : String(error) }, 'fault')
  return broken(number)
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ' // none that sound or look alike

/** A fault's number, such as `7F3K-20`: four signs, and the day of the month to find it in the log. */
function faultNumber(clock: Clock): string {
  const signs = Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length)))
  return `${signs.join('')}-${clock.today().slice(8)}`
}
