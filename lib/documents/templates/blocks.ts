import type { Block } from '../content'
import { BLANK } from './document-template'

// The blocks of which templates set their text.

/** The lines of a text that was entered in several. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const line = (text: string): Block => ({ kind: 'line', text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** A paragraph for each line; a blank to fill in where there is none. */
export function paragraphs(lines: readonly string[]): readonly Block[] {
  return lines.length > 0 ? lines.map(paragraph) : [paragraph(BLANK)]
}

/** 1．委托调解函 */
export function numbered(lines: readonly string[]): readonly string[] {
  return lines.map((text, index) => `${index + 1}．${text}`)
}

/** Terms and values in a frame; a value that is not there is a blank to fill in. */
export function factRows(rows: readonly (readonly [term: string, value: string])[]): Block {
  return { kind: 'facts', rows: rows.map(([term, value]) => [term, value || BLANK]) }
}

/** A row that is left out where its value is not there. */
export function rowIfFilled(
  term: string,
  value: string,
): readonly (readonly [term: string, value: string])[] {
  return value ? [[term, value]] : []
}
