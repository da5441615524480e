// The demonstration's seal. It can never pass for a real one: it says so across its middle.

const red = '#c8102e'
const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A round seal with the organ's name on its rim and 演示 无效 across. Characters stand one by one: no layout engine is needed. */
export function demonstrationSeal(name: string, face: string): string {
  const signs = Array.from(name)
  const spread = Math.min(250, (signs.length - 1) * 21)
  const size = signs.length > 14 ? 10 : signs.length > 10 ? 12 : 14
  const rim = signs.map((sign, i) => {
    const angle = signs.length === 1 ? 0 : -spread / 2 + (i * spread) / (signs.length - 1)
    return `<text transform="rotate(${angle.toFixed(2)} 60 60) translate(60 ${(13 + size / 2).toFixed(1)})" font-size="${size}">${escape(sign)}</text>`
  })
  const star = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 15 : 6
    const at = (Math.PI * i) / 5 - Math.PI / 2
    return `${(60 + radius * Math.cos(at)).toFixed(2)},${(56 + radius * Math.sin(at)).toFixed(2)}`
  }).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><g fill="${red}" fill-opacity="0.86" font-family="${escape(face)}" font-weight="700" text-anchor="middle"><circle cx="60" cy="60" r="57" fill="none" stroke="${red}" stroke-opacity="0.86" stroke-width="3"/><polygon points="${star}"/>${rim.join('')}<text x="60" y="90" font-size="13" letter-spacing="3">演示 无效</text></g></svg>`
}
