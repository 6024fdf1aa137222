import type { ReactNode } from 'react'

/** Characters that fit into two lines of the narrowest column. */
const NEVER_CLIPPED = 8

/** At most two lines in a wrapping cell; a title holds the whole text where some may be hidden. */
export function clipped(text: string): ReactNode {
  return text.length <= NEVER_CLIPPED ? (
    text
  ) : (
    <span title={text} className="clip">
      {text}
    </span>
  )
}
