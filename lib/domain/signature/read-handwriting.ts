// What a signature on a phone of one's own says beside the name. Sources: 电子签名法 第3、13条; 在线诉讼规则 第7条;
// docs/decisions/0106-parties-sign-themselves.md.
import { allow, refuse, type Decided } from '../refusal'
import type { ReadingWay } from './signature'
import { readDrawing, type Drawing } from './strokes'

/** A name as a page sent it, with what its signer stated. */
export type SentHandwriting = {
  readonly drawing: unknown
  readonly read: ReadingWay
  /** Who read the text aloud. */
  readonly helper: string | null
  /** It was confirmed that the text was read to its end, and the words of consent. */
  readonly isReadToEnd: boolean
  readonly isAgreed: boolean
}

export type Handwriting = {
  readonly drawing: Drawing
  readonly read: ReadingWay
  /** Where `read` is `helper`. */
  readonly helper: string | null
}

const wrong = (field: string, code: string) => refuse('INPUT_INVALID', {}, { [field]: code })

/**
 * The name with all three statements.
 * @returns INPUT_INVALID with what was forgotten or cannot be read
 */
export function readHandwriting({
  drawing,
  read,
  helper,
  isReadToEnd,
  isAgreed,
}: SentHandwriting): Decided<Handwriting> {
  if (!isReadToEnd) return wrong('readToEnd', 'REQUIRED')
  if (read === 'helper' && !helper) return wrong('helper', 'REQUIRED')
  if (!isAgreed) return wrong('agreed', 'REQUIRED')
  const drawn = readDrawing(drawing)
  if ('mistake' in drawn) return wrong('drawing', drawn.mistake)
  return allow({ drawing: drawn.drawing, read, helper: read === 'helper' ? helper : null })
}
