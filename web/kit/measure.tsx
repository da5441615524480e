import './charts.css'

/** 度, the one ornament: a line with ticks that measures something true. Here: how far through `total` steps we are. */
export function Measure({ at, total, label }: { readonly at: number; readonly total: number; readonly label: string }) {
  const per = 6
  const count = total * per
  return (
    <svg className="measure" viewBox="0 0 354 22" preserveAspectRatio="none" role="img" aria-label={label}>
      {Array.from({ length: count + 1 }, (_, i) => (
        <path
          key={i}
          d={`M${1 + (i * 352) / count} ${i % per === 0 ? 10 : 15}V21`}
          stroke={i <= at * per ? '#1C3A54' : '#B4BCC3'}
          strokeWidth="1"
        />
      ))}
      <path d={`M0 20.5H${(at / total) * 354}`} stroke="#1C3A54" strokeWidth="3" />
      <path d="M0 21H354" stroke="#B4BCC3" strokeWidth="1" />
    </svg>
  )
}
