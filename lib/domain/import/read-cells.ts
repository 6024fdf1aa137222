/**
 * Reads the cells of one line by what their columns hold. A cell that begins like a formula is text
 * like any other; a cell that is one is refused. Numbers of documents must be texts: Excel keeps 15
 * digits of a number and turns the rest into zeros.
 */
import { toHalfWidth } from '../identity/half-width'
import { parseTypedAmount, type Amount } from '../money/amount'
import { isPlainLine } from '../text/plain-text'
import { cutText } from './cut-text'
import type { RowMistake } from './row-mistake'
import type { Cell, Cells } from './sheet'
import { readTypedMoment, type TypedMoment } from './typed-moment'

const LINE_BREAKS = /[\n\r\t]+/g

/** Whole numbers longer than this have lost digits when they were stored as numbers. */
const SAFE_DIGITS = 15

export type CellReader<Column extends string> = {
  readonly mistakes: RowMistake<Column>[]
  readonly report: (column: Column | null, code: string, fact?: string) => void
  readonly has: (column: Column) => boolean
  /** One line of text; null where the cell is empty or at fault. */
  readonly line: (column: Column, max: number) => string | null
  readonly paragraph: (column: Column, max: number) => string | null
  /** The code of a word, compared without spaces and in half width. */
  readonly option: <Code extends string>(
    column: Column,
    words: Readonly<Record<Code, string>>,
    more?: Readonly<Record<string, Code>>,
  ) => Code | null
  /** A number that identifies somebody: it must be a text. */
  readonly documentNumber: (column: Column) => string | null
  /** Digits short enough to survive as a number: telephones, counts. */
  readonly digits: (column: Column) => string | null
  readonly moment: (column: Column) => TypedMoment | null
  readonly amount: (column: Column) => Amount | null
}

/** How two ways of typing one word are compared. */
export function plainWord(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '')
}

function plainNumber(text: string): string | null {
  const number = Number(text)
  return Number.isInteger(number) && Math.abs(number) < 10 ** SAFE_DIGITS ? String(number) : null
}

/**
 * Two decimals of a binary number: 38650.299999999997 is 38650.30. null where it has more of them.
 */
function plainAmount(text: string): string | null {
  const number = Number(text)
  const rounded = Math.round(number * 100)
  const isMeant =
    Number.isFinite(number) &&
    Math.abs(number * 100 - rounded) < Math.max(1, Math.abs(number)) * 1e-6
  return isMeant ? (rounded / 100).toFixed(2) : null
}

export function makeCellReader<Column extends string>(cells: Cells<Column>): CellReader<Column> {
  const mistakes: RowMistake<Column>[] = []
  const report = (column: Column | null, code: string, fact?: string) => {
    const cell = (column && cells[column]?.ref) ?? null
    mistakes.push({ column, cell, code, ...(fact !== undefined && { fact }) })
  }

  /** The cell, unless it is empty or holds what no column takes. */
  function sound(column: Column): Cell | null {
    const cell: Cell | undefined = cells[column]
    if (!cell) return null
    if (cell.kind === 'formula') report(column, 'CELL_FORMULA')
    else if (cell.kind === 'error') report(column, 'CELL_ERROR', cutText(cell.text, 20))
    else if (cell.kind === 'boolean') report(column, 'CELL_WRONG_TYPE')
    else return cell
    return null
  }

  function textOf(column: Column, max: number, clean: (text: string) => string): string | null {
    const cell = sound(column)
    if (!cell) return null
    const number = cell.kind === 'number' ? plainNumber(cell.text) : null
    if (cell.kind === 'moment' || (cell.kind === 'number' && number === null))
      report(column, 'CELL_WRONG_TYPE')
    else {
      const text = clean(number ?? cell.text).trim()
      if (text.length > max) report(column, 'TOO_LONG', String(max))
      else if (!isPlainLine(text.replace(LINE_BREAKS, ' ')) || !text.isWellFormed())
        report(column, 'TEXT_CONTROL')
      else return text || null
    }
    return null
  }

  // A line break inside one cell of a one-line column comes from Alt+Enter: it is read as a space.
  const line = (column: Column, max: number) =>
    textOf(column, max, (text) => text.replace(LINE_BREAKS, ' '))

  return {
    mistakes,
    report,
    line,
    has: (column) => cells[column] !== undefined,
    paragraph: (column, max) => textOf(column, max, (text) => text.replace(/\r\n?/g, '\n')),
    option(column, words, more = {}) {
      const text = line(column, 100)
      if (text === null) return null
      const plain = plainWord(text)
      const found = Object.entries<string>(words).find(([, word]) => plainWord(word) === plain)?.[0]
      const other = Object.entries(more).find(([word]) => plainWord(word) === plain)?.[1]
      if (!found && !other) report(column, 'NOT_AN_OPTION', cutText(text, 30))
      return (found as keyof typeof words | undefined) ?? other ?? null
    },
    documentNumber(column) {
      if (cells[column]?.kind !== 'number') return line(column, 64)
      report(column, 'NUMBER_NOT_TEXT')
      return null
    },
    digits(column) {
      const cell = cells[column]
      if (cell?.kind !== 'number') return line(column, 64)
      const number = plainNumber(cell.text)
      if (number === null) report(column, 'DIGITS_NOT_WHOLE')
      return number
    },
    moment(column) {
      const cell = sound(column)
      const read =
        cell && readTypedMoment(cell.kind === 'number' ? (plainNumber(cell.text) ?? '') : cell.text)
      if (cell && !read)
        report(
          column,
          cell.kind === 'number' ? 'DAY_IS_NUMBER' : 'DAY_UNREADABLE',
          cutText(cell.text, 30),
        )
      return read
    },
    amount(column) {
      const cell = sound(column)
      if (!cell) return null
      const text =
        cell.kind === 'number' ? plainAmount(cell.text) : cell.kind === 'text' ? cell.text : ''
      if (text === null) report(column, 'AMOUNT_TOO_PRECISE')
      const parsed = text === null ? null : parseTypedAmount(text)
      if (parsed && !parsed.ok) report(column, parsed.refusal.code)
      return parsed?.ok ? parsed.value : null
    },
  }
}
