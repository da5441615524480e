import { useEffect, useState } from 'react'

/** A square code to be held up to another phone: drawn as one path, with its address as words beneath. */
export function SquareCode({ address, label }: { readonly address: string; readonly label: string }) {
  const [drawn, setDrawn] = useState<{ readonly size: number; readonly dots: string }>()
  useEffect(() => {
    let gone = false
    void import('qrcode').then(({ create }) => {
      const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
      const dots = Array.from(data, (dark, at) => (dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('')
      if (!gone) setDrawn({ size, dots })
    })
    return () => {
      gone = true
    }
  }, [address])
  return (
    <figure className="square-code">
      {drawn ? (
        <svg role="img" aria-label={label} viewBox={`-2 -2 ${drawn.size + 4} ${drawn.size + 4}`} shapeRendering="crispEdges">
          <path fill="#000" d={drawn.dots} />
        </svg>
      ) : (
        <span className="square-code-wait" />
      )}
      <figcaption>
        {label}
        <a href={address} target="_blank" rel="noreferrer">
          {address.replace(/^https?:\/\//, '')}
        </a>
      </figcaption>
    </figure>
  )
}
