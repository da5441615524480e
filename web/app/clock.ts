// What time it is, by the server's clock: a phone's own may be wrong. The only place of the desk that asks.
let serverNow = 0
let heardAt = 0

/** Told with every session: the server's moment. */
export function learnNow(instant: string): void {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) return
  serverNow = at
  heardAt = performance.now()
}
/** The present moment as an instant. */
export const now = (): string => new Date(serverNow === 0 ? Date.now() : serverNow + performance.now() - heardAt).toISOString()
