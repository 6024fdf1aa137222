import { documentPage } from '@/lib/labels/zh-CN/document-page'
import type { Block, DocumentContent, SignatureMark } from '../content'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import type { TextsByFace } from './coverage'
import { qrCodeSvg } from './qr-code'

type PageBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph' | 'line'; readonly text: string }
  | {
      readonly kind: 'table'
      /** Null: the table has no header, and its first column are terms. */
      readonly columns: readonly string[] | null
      /** How wide the columns are in proportion. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }

/** What the page (official-page.ts) is given: texts that are set as they are, and numbers. */
export type PageData = {
  readonly issuer: string | null
  readonly title: string
  /** Lines on the right below the title. */
  readonly references: readonly string[]
  readonly blocks: readonly PageBlock[]
  readonly places: readonly {
    readonly label: string
    readonly name: string | null
    readonly mark: SignatureMark | null
  }[]
  readonly dayToFillIn: string | null
  readonly day: string | null
  /** The word across the pages of a draft. */
  readonly draft: string | null
  readonly hasPageNumbers: boolean
  /** At the foot of the last page: lines, and the QR code of an address as SVG. */
  readonly verification: {
    readonly lines: readonly string[]
    readonly qr: string | null
    /** Millimetres of the QR code: one that is read with a phone at a table is larger. */
    readonly side: number
  } | null
  readonly annex: { readonly title: string; readonly blocks: readonly PageBlock[] } | null
}

function referenceOf({ caseNo, isCourtPaper }: DocumentContent): string | null {
  if (!caseNo) return null
  return isCourtPaper ? documentPage.mediationNo(caseNo) : documentPage.caseNo(caseNo)
}

/** Lays a document out as data of the page. */
export function toPageData(content: DocumentContent): PageData {
  const { issuer, title, number, caseNo, day, verification, entry, annex } = content
  return {
    issuer: issuer && oneLine(issuer),
    title: oneLine(title),
    references: [number, referenceOf(content)].flatMap((each) => (each ? [oneLine(each)] : [])),
    blocks: content.blocks.flatMap(toPageBlocks),
    places: content.signatures.map(({ label, name, mark }) => ({
      label: documentPage.signHere(oneLine(label)),
      name: name && documentPage.signer(oneLine(name)),
      mark: mark ?? null,
    })),
    dayToFillIn: day === null ? documentPage.dayToFillIn : null,
    day: day && dayInFull(day),
    draft: content.isDraft ? documentPage.draft : null,
    hasPageNumbers: !content.isUnnumbered,
    verification: entry
      ? { lines: entry.lines, qr: qrCodeSvg(entry.url), side: 25 }
      : verification
        ? {
            lines: documentPage.verification(number ?? caseNo, verification.code, verification.url),
            qr: verification.url === null ? null : qrCodeSvg(verification.url),
            side: 18,
          }
        : null,
    annex: annex
      ? { title: oneLine(annex.title), blocks: annex.blocks.flatMap(toPageBlocks) }
      : null,
  }
}

/** Every text of the page with the face in which it is set. */
export function textsByFace(data: PageData): TextsByFace {
  const { issuer, title, references, places, dayToFillIn, day, draft, annex } = data
  const blocks = [...data.blocks, ...(annex?.blocks ?? [])]
  const headings = (level: 1 | 2) =>
    blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === level ? [block.text] : [],
    )
  return {
    title: [
      ...[issuer ?? '', title, draft ?? '', annex?.title ?? ''],
      ...places.flatMap(({ mark }) => mark?.svgTexts ?? []),
    ],
    heading: [...headings(1), ...blocks.flatMap(tableHead)],
    subheading: headings(2),
    body: [
      ...references,
      ...blocks.flatMap(bodyTexts),
      ...places.flatMap(({ label, name, mark }) => [
        label,
        name ?? '',
        mark?.words ?? '',
        mark?.day ?? '',
      ]),
      ...(data.verification?.lines ?? []),
      dayToFillIn ?? '',
      day ?? '',
    ].map((text) => text.replaceAll('\n', '')),
    pageNumber: [],
  }
}

const tableHead = (block: PageBlock) => (block.kind === 'table' ? (block.columns ?? []) : [])

function bodyTexts(block: PageBlock): readonly string[] {
  if (block.kind === 'heading') return []
  return block.kind === 'table' ? block.rows.flat() : [block.text]
}

/** What is typed has lines; each is a paragraph of its own. Blanks at their ends are not set. */
function toLines(text: string): readonly string[] {
  return text
    .replaceAll('\t', ' ')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.replace(ZERO_WIDTH, '').trim())
    .filter((line) => line !== '')
}

/** Invisible in every font; they come with what is copied from web pages. */
const ZERO_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g

const oneLine = (text: string) => toLines(text).join(' ')
const cellText = (text: string) => toLines(text).join('\n')

function toPageBlocks(block: Block): readonly PageBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level ?? 1, text: oneLine(block.text) }]
    case 'facts':
      return [table(null, block.rows)]
    case 'table':
      return [table(block.columns.map(oneLine), block.rows)]
    default:
      return toLines(block.text).map((text) => ({ kind: block.kind, text }))
  }
}

/**
 * A row that is shorter than the others is filled up, so that no cell moves into another column.
 */
function table(columns: readonly string[] | null, rows: readonly (readonly string[])[]): PageBlock {
  const count = Math.max(columns?.length ?? 1, ...rows.map(({ length }) => length))
  const filled = (cells: readonly string[]) =>
    Array.from({ length: count }, (_, index) => cellText(cells[index] ?? ''))
  const all = [...(columns ? [columns] : []), ...rows].map(filled)
  const widths = Array.from({ length: count }, (_, index) =>
    widthOf(all.map((cells) => cells[index] ?? '')),
  )
  return { kind: 'table', columns: columns && filled(columns), widths, rows: rows.map(filled) }
}

/**
 * Between three and twenty characters, by the longest cell: a column of numbers need not be wide.
 */
function widthOf(cells: readonly string[]): number {
  const longest = cells.reduce((most, cell) => Math.max(most, lengthOf(cell)), 0)
  return Math.min(Math.max(longest, 3), 20)
}

/** In Chinese characters; two of Latin are about one. */
const lengthOf = (text: string) => [...text].reduce((sum, c) => sum + (c < '\u0100' ? 0.5 : 1), 0)
