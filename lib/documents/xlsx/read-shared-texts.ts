import { MAX_SHEET_LETTERS, type SheetFault } from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { isTooLongForCell, LONGEST_WRITTEN, unescapeText } from './read-cell'
import type { Package } from './read-package'
import { XmlDamaged } from './read-xml'

/** How often a shared text is used, and the first cell that uses it. */
export type SharedUse = { readonly count: number; readonly ref: string }

/**
 * The texts that cells refer to, from the table that all sheets share. A text counts as often as it
 * is used, because every cell is judged by itself: `letters` are those of the cells' own texts.
 * Throws XmlDamaged where a text is missing.
 */
export async function readSharedTexts(
  file: Package,
  uses: ReadonlyMap<number, SharedUse>,
  letters: number,
): Promise<Result<ReadonlyMap<number, string>, SheetFault>> {
  const texts = new Map<number, string>()
  if (uses.size === 0) return ok(texts)
  const found = { fault: null as SheetFault | null, letters }
  let index = -1
  let use: SharedUse | undefined
  let value = ''
  let isInText = false
  let isPhonetic = false
  const take = ({ count, ref }: SharedUse) => {
    if (isTooLongForCell(value)) found.fault ??= { code: 'CELL_TOO_LONG', cell: ref }
    found.letters += value.length * count
    if (found.letters > MAX_SHEET_LETTERS) found.fault ??= { code: 'SHEET_TOO_MUCH_TEXT' }
    texts.set(index, unescapeText(value))
  }
  await file.read('xl/sharedStrings.xml', {
    isDone: () => found.fault !== null,
    open: (name) => {
      if (name === 'si') {
        index += 1
        use = uses.get(index)
        value = ''
      } else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isInText = use !== undefined && !isPhonetic
    },
    close: (name) => {
      if (name === 'rPh') isPhonetic = false
      else if (name === 't') isInText = false
      else if (name === 'si' && use && !found.fault) take(use)
    },
    text: (text) => {
      if (isInText && value.length <= LONGEST_WRITTEN) value += text
    },
  })
  if (found.fault) return refuse(found.fault)
  if (texts.size < uses.size) throw new XmlDamaged()
  return ok(texts)
}
