/** The server will not start, and the reader is told why in Chinese, without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
