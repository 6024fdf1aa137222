import { AlignmentType, HeadingLevel, LeaderType, Paragraph, TabStopType, type Table } from 'docx'
import type { PageData } from '../pdf/page-data'
import { EM, PITCH, TEXT_WIDTH, TYPE } from './word-measures'
import { runs } from './word-runs'
import { wordTable } from './word-tables'

const EXACT = { line: PITCH, lineRule: 'exact' } as const

/** Who makes the document, and its title. */
export function headParagraphs({ issuer, title }: PageData): readonly Paragraph[] {
  return [...(issuer ? [issuer] : []), title].map(
    (text, index, all) =>
      new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        spacing: { line: 720, lineRule: 'exact', after: index + 1 === all.length ? PITCH / 2 : 0 },
        children: runs(text, 'title', TYPE.title),
      }),
  )
}

export function onRight(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: EXACT,
    children: runs(text, 'body', TYPE.body),
  })
}

type TextBlock = Exclude<PageData['blocks'][number], { readonly kind: 'table' }>

function textParagraph(block: TextBlock, keepNext: boolean): Paragraph {
  if (block.kind === 'heading')
    return new Paragraph({
      heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: EXACT,
      indent: { firstLine: 2 * EM },
      children: runs(block.text, block.level === 1 ? 'heading' : 'subheading', TYPE.body),
    })
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.BOTH,
    spacing: EXACT,
    indent: block.kind === 'paragraph' ? { firstLine: 2 * EM } : {},
    children: runs(block.text, 'body', TYPE.body),
  })
}

/** The text; its last paragraph stays on the page of the places to sign. */
export function blockParagraphs({ blocks, places }: PageData): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table')
      return [textParagraph(block, places.length > 0 && index + 1 === blocks.length)]
    // Two tables without a paragraph between them are one for Word.
    return [wordTable(block), new Paragraph({ spacing: { line: PITCH / 2, lineRule: 'exact' } })]
  })
}

/** One place to sign: its words and a line, below them the name and the day to fill in. */
export function placeParagraphs(
  { label, name }: PageData['places'][number],
  dayToFillIn: string | null,
): readonly Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { ...EXACT, before: PITCH / 2 },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.UNDERSCORE }],
      children: runs(`${label}\t`, 'body', TYPE.body),
    }),
    new Paragraph({
      spacing: EXACT,
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      children: runs(`${name ?? ''}${dayToFillIn ? `\t${dayToFillIn}` : ''}`, 'body', TYPE.small),
    }),
  ]
}

export function dayParagraph(day: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { ...EXACT, before: PITCH },
    indent: { right: 2 * EM },
    children: runs(day, 'body', TYPE.body),
  })
}
