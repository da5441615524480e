import canonicalize from 'canonicalize'

/** What canonical JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The one spelling of a value: canonical JSON of RFC 8785.
 * Throws on NaN, infinities, lone surrogates and circles, which no two programs would spell alike.
 */
export function canonical(value: Json): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Nothing to spell: the value is not JSON.')
  return text
}
