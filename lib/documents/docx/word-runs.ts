import { Tab, TextRun, type IRunOptions } from 'docx'
import { WORD_FILE, WORD_FONTS } from '@/lib/labels/zh-CN/word-file'

type Face = keyof typeof WORD_FONTS

/** Letters and figures are set in a Latin typeface. */
export function fontOf(face: Face): IRunOptions['font'] {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: WORD_FONTS[face].name }
}

const LATIN = 'Times New Roman'

/**
 * XML 1.0 has no sign for these, not even an escaped one: a file with one of them does not open.
 */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** A text with a sign for each character that no Word file can have. */
export function printable(text: string): string {
  return text.replace(NOT_IN_XML, WORD_FILE.unprintable)
}

/** A text of one or several lines in one typeface; a tab is one in the file. */
export function runs(text: string, face: Face, size: number): readonly TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => {
      const [first = '', ...others] = line.split('\t')
      return new TextRun({
        children: [first, ...others.flatMap((part) => [new Tab(), part])],
        font: fontOf(face),
        size,
        ...(index > 0 && { break: 1 }),
      })
    })
}
