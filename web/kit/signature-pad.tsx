import { useEffect, useRef, useState, type PointerEvent } from 'react'
import './form.css'

/** A drawn signature. `onDone` gets a PNG when the pen rests, undefined when it is wiped. */
export function SignaturePad({ title, onDone }: { readonly title: string; readonly onDone: (image: Blob | undefined) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const c = canvas.current
    if (!c) return
    c.width = c.clientWidth * devicePixelRatio
    c.height = c.clientHeight * devicePixelRatio
    const pen = c.getContext('2d')
    if (!pen) return
    pen.scale(devicePixelRatio, devicePixelRatio)
    pen.lineWidth = 3
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.strokeStyle = '#161C22'
  }, [])

  const at = (e: PointerEvent<HTMLCanvasElement>) => {
    const box = e.currentTarget.getBoundingClientRect()
    return { x: e.clientX - box.left, y: e.clientY - box.top }
  }
  function begin(e: PointerEvent<HTMLCanvasElement>): void {
    e.currentTarget.setPointerCapture(e.pointerId)
    const pen = e.currentTarget.getContext('2d')
    const { x, y } = at(e)
    pen?.beginPath()
    pen?.moveTo(x, y)
  }
  function draw(e: PointerEvent<HTMLCanvasElement>): void {
    if (!e.currentTarget.hasPointerCapture(e.pointerId)) return
    const pen = e.currentTarget.getContext('2d')
    const { x, y } = at(e)
    pen?.lineTo(x, y)
    pen?.stroke()
    if (!drawn) setDrawn(true)
  }
  const rest = (): void => canvas.current?.toBlob(image => onDone(image ?? undefined))
  function wipe(): void {
    const c = canvas.current
    c?.getContext('2d')?.clearRect(0, 0, c.width, c.height)
    setDrawn(false)
    onDone(undefined)
  }

  return (
    <div>
      <div className="pad">
        <span>{title}</span>
        <canvas
          ref={canvas}
          role="img"
          aria-label={drawn ? `${title}：已签` : `${title}：请在这里手写；不能手写的，改用纸质签名拍照`}
          onPointerDown={begin}
          onPointerMove={draw}
          onPointerUp={rest}
        />
      </div>
      <button type="button" className="textlink sm" onClick={wipe} disabled={!drawn}>
        重签
      </button>
    </div>
  )
}
