// What a person typed, made fit to be printed and to be read by a machine; the words stay theirs.

// Controls but line feed, marks that turn the reading direction, invisible joiners, byte order marks.
const unwanted =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\ufe0e|\ufe0f/gu
const longRun = /[!-~]{21,}/gu

/** Text without what cannot be seen: a hidden mark could make a printed name differ from the stored one. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(unwanted, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** Lets a line break inside a very long run of Latin signs, which otherwise runs off the page. */
export function breakable(text: string): string {
  return text.replace(longRun, run => run.replace(/.{4}(?=.)/gu, '$&\u200b'))
}

/** The same change for every string of a plain JSON value. */
export function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map(one => mapStrings(one, change))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, change)]))
  return value
}

/** All strings of a plain JSON value. */
export function stringsIn(value: unknown): string[] {
  const found: string[] = []
  mapStrings(value, text => {
    found.push(text)
    return text
  })
  return found
}
