import { boundPages } from '@/lib/labels/zh-CN/bound-pages'
import type { TextsByFace } from '../pdf/coverage'
import { NO_JOINING_MARK_FIRST } from '../pdf/line-starts'

// Pages that only a bound dossier has: 卷内目录, and the printed page numbers. As with documents,
// nothing of a case is in these sources; it comes as JSON and is set as text.

export type CatalogueRow = {
  /** 件号, title, author, day, page numbers, remark. */
  readonly cells: readonly [string, string, string, string, string, string]
}

export type DossierPages =
  | {
      readonly kind: 'catalogue'
      readonly title: string
      readonly caseNo: string
      readonly columns: readonly string[]
      readonly rows: readonly CatalogueRow[]
      /** Where it is continued on further pages, the number of the case is repeated. */
      readonly continued: string
    }
  /** The numbers from 1, each on a page of its own of the size of a number. */
  | { readonly kind: 'numbers'; readonly count: number }

/** The size of a page with a number, in points; it is printed at the upper right of a page. */
export const NUMBER_SIZE = { width: 60, height: 16 } as const

/** Every text of these pages with the face in which it is set. */
export function textsOfDossierPages(pages: DossierPages): TextsByFace {
  const none = { title: [], heading: [], subheading: [], body: [], pageNumber: [] }
  if (pages.kind === 'numbers') return none
  const { title, caseNo, columns, rows, continued } = pages
  return {
    ...none,
    title: [title],
    heading: [...columns],
    body: [caseNo, continued, ...rows.flatMap(({ cells }) => cells)],
  }
}

/** The catalogue of these items. */
export function catalogueOf(
  title: string,
  caseNo: string,
  rows: readonly CatalogueRow[],
): DossierPages {
  const { columns, ofCase } = boundPages
  return {
    kind: 'catalogue',
    title,
    caseNo: ofCase(caseNo),
    columns,
    rows,
    continued: ofCase(caseNo),
  }
}

const FACES = String.raw`
#let d = json(bytes(sys.inputs.data))
#let faces = json(bytes(sys.inputs.faces))
#let face(name) = ((name: "Libertinus Serif", covers: regex("[ -~\p{Latin}]")),) + faces.at(name)
`

export const CATALOGUE_PAGE = String.raw`${FACES}
#set document(title: d.title, date: auto)
#set page(paper: "a4", margin: (top: 30mm, bottom: 25mm, left: 25mm, right: 20mm), header: context {
  if counter(page).get().first() > 1 { align(right, text(size: 10.5pt, d.continued)) }
})
#set text(
  font: face("body"), size: 12pt, lang: "zh", region: "cn", fallback: false,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none,
)
#set par(justify: false, leading: 6pt, spacing: 12pt)
// A long word may be broken between any two characters.
#let breakable(body) = {
  show regex("[!-~]{9,}"): it => it.text.clusters().map(box.with(baseline: 0.12em)).join()
  ${NO_JOINING_MARK_FIRST}
  body
}
#align(center, text(font: face("title"), size: 22pt, weight: 700, tracking: 0.5em, d.title))
#align(right, d.caseNo)
#table(
  columns: (2.8em, 1fr, 5.6em, 6em, 5.8em, 4.8em),
  stroke: 0.6pt,
  inset: (x: 4pt, y: 6pt),
  align: (column, row) => horizon + if row == 0 or column != 1 { center } else { left },
  table.header(..d.columns.map(name => text(font: face("heading"), weight: 700, name))),
  ..d.rows
    .map(row => row.cells.map(text => table.cell(breakable: false, breakable(text))))
    .flatten(),
)
`

export const NUMBER_PAGES = String.raw`${FACES}
#set document(title: "-", date: auto)
#set page(width: ${NUMBER_SIZE.width}pt, height: ${NUMBER_SIZE.height}pt, margin: 0pt)
#set text(
  font: faces.pageNumber,
  size: 12pt,
  fallback: false,
  top-edge: 0.88em,
  bottom-edge: -0.12em,
)
#for number in range(1, d.count + 1) {
  if number > 1 { pagebreak() }
  align(right + horizon, str(number))
}
`
