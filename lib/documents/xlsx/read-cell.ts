import { MAX_CELL_LETTERS, type Cell } from '@/lib/domain/import/sheet'
import { readSerialDay } from '@/lib/domain/import/serial-day'
import type { Workbook } from './read-workbook'

/** A cell as in the sheet's XML, before shared texts are resolved. */
export type RawCell = {
  readonly ref: string
  /** Counts from 0. */
  readonly column: number
  readonly type: string
  readonly style: number
  readonly hasFormula: boolean
  readonly value: string
}

/** Replaces a character that no text may contain; validation refuses it as a control character. */
const UNSTORABLE = '\u0001'

/**
 * Characters that XML cannot hold are written as `_x000D_` (ECMA-376 Part 1, 22.9.2.19). Halves of
 * a character are replaced, however they are written.
 */
export function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
        .replaceAll('\u0000', UNSTORABLE)
    : text
  return plain.isWellFormed() ? plain : plain.replace(/[\ud800-\udfff]/gu, UNSTORABLE)
}

/**
 * Characters of a text as it is written at most: each of a cell's may be an escape of seven. More
 * of it is never collected.
 */
export const LONGEST_WRITTEN = 7 * MAX_CELL_LETTERS

/** Whether a text as it is written is longer than Excel lets a cell be. */
export function isTooLongForCell(written: string): boolean {
  return (
    written.length > MAX_CELL_LETTERS &&
    (written.length > LONGEST_WRITTEN || unescapeText(written).length > MAX_CELL_LETTERS)
  )
}

const LETTERS = /^([A-Z]{1,3})(\d{1,7})$/

/** Column (from 0) and row (from 1) of a reference; null where it is none. */
export function readRef(ref: string): { readonly column: number; readonly row: number } | null {
  const match = LETTERS.exec(ref)
  if (!match) return null
  const column =
    [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(match[2]) }
}

/** Letters of a column, counted from 0. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return `${before > 0 ? columnLetters(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/**
 * The cell's value; null where it is empty. A formula stays a formula: its last result may be
 * outdated.
 */
export function readCell(
  raw: RawCell,
  { is1904, isDayStyle }: Workbook,
  sharedText: (index: number) => string,
): Cell | null {
  const { ref, type, value } = raw
  if (raw.hasFormula) return { ref, kind: 'formula', text: '' }
  if (type === 's') return textCell(ref, sharedText(Number(value)))
  if (type === 'inlineStr' || type === 'str') return textCell(ref, unescapeText(value))
  if (value.trim() === '') return null
  if (type === 'b') return { ref, kind: 'boolean', text: value }
  if (type === 'e') return { ref, kind: 'error', text: value }
  if (type === 'd') return { ref, kind: 'moment', text: value.slice(0, 19) }
  const day = isDayStyle(raw.style) ? readSerialDay(Number(value), is1904) : null
  return day ? { ref, kind: 'moment', text: day } : { ref, kind: 'number', text: value.trim() }
}

function textCell(ref: string, text: string): Cell | null {
  return text.trim() === '' ? null : { ref, kind: 'text', text }
}
