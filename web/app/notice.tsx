// One quiet line at the foot: 已存, or that the connection is lost. Never a refusal: those stay on the page.
import { useEffect, useSyncExternalStore } from 'react'

let current = ''
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()
function set(text: string): void {
  current = text
  for (const tell of listeners) tell()
}
/** Says something for four seconds. */
export function notice(text: string): void {
  set(text)
  clearTimeout(timer)
  timer = setTimeout(() => set(''), 4000)
}
const listen = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function NoticeLine() {
  const text = useSyncExternalStore(listen, () => current)
  useEffect(() => {
    const lost = (): void => set('网络断了，写的内容还在本页')
    const back = (): void => notice('网络恢复了')
    window.addEventListener('offline', lost)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('offline', lost)
      window.removeEventListener('online', back)
    }
  }, [])
  return (
    <div className="notice" role="status" data-shown={text !== ''}>
      {text}
    </div>
  )
}
