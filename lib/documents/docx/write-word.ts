import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { WORD_FILE, WORD_FONTS } from '@/lib/labels/zh-CN/word-file'
import type { DocumentContent } from '../content'
import { toPageData } from '../pdf/page-data'
import {
  blockParagraphs,
  dayParagraph,
  headParagraphs,
  onRight,
  placeParagraphs,
} from './word-blocks'
import { EM, PAGE, TYPE } from './word-measures'
import { fontOf, runs } from './word-runs'

/**
 * Page numbers are outside: on the right of odd pages, on the left of even ones (GB/T 9704 7.5).
 */
function numberOn(side: 'left' | 'right'): Footer {
  const font = { font: fontOf('pageNumber'), size: TYPE.small }
  const [before, after] = WORD_FILE.pageNumber
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: EM },
        children: [
          new TextRun({ ...font, text: before }),
          new TextRun({ ...font, children: [PageNumber.CURRENT] }),
          new TextRun({ ...font, text: after }),
        ],
      }),
    ],
  })
}

function noteAbove(note: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [...runs(note, 'heading', TYPE.note)],
      }),
    ],
  })
}

/** The typefaces with the names of those that a machine without them has. */
function fontTable(): string {
  const fonts = Object.values(WORD_FONTS).map(
    (font) =>
      `<w:font w:name="${font.name}"><w:altName w:val="${font.else}"/><w:charset w:val="86"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}

/**
 * Writes a document as a Word file with the measures of its PDF. `note` is at the head of every
 * page; null: nothing is. Its typefaces are named, not embedded: the reader's machine has them or
 * takes the one named beside.
 */
export async function writeWord(
  content: DocumentContent,
  note: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const data = toPageData(content)
  const style = (face: keyof typeof WORD_FONTS, size: number) => ({
    run: { font: fontOf(face), size, color: '000000' },
  })
  const document = new Document({
    // Not in braces: they would be placeholders there too.
    title: data.title.replace(/[{}]/g, ''),
    creator: (data.issuer ?? '').replace(/[{}]/g, ''),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: style('body', TYPE.body),
        title: style('title', TYPE.title),
        heading1: style('heading', TYPE.body),
        heading2: style('subheading', TYPE.body),
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        ...(note && { headers: { default: noteAbove(note), even: noteAbove(note) } }),
        footers: { default: numberOn('right'), even: numberOn('left') },
        children: [
          ...headParagraphs(data),
          ...data.references.map(onRight),
          ...blockParagraphs(data),
          ...data.places.flatMap((place) => placeParagraphs(place, data.dayToFillIn)),
          ...(data.day ? [dayParagraph(data.day)] : []),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
  return new Uint8Array(bytes)
}
