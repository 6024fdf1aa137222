import { createHash } from 'node:crypto'
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  ParseSpeeds,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { BindingAnswer, BindingPart, BindingQuestion, Bookmark } from './binding-order'
import { NUMBER_SIZE } from './dossier-pages'

// Puts the pages of a dossier together. All parts are files of ours by now: set by us, or copied by
// the copying thread.

const A4 = [595.28, 841.89] as const
/** Around an image; the page number is in the upper one. */
const MARGIN = { side: 42, top: 57, bottom: 42 }
/** Of the number from the upper right corner, on A4. */
const NUMBER_MARGIN = { right: 34, top: 22 }

const name = (text: string) => PDFName.of(text)
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

async function addImage(out: PDFDocument, bytes: Uint8Array): Promise<number> {
  const image = await out.embedJpg(bytes)
  const isWide = image.width > image.height
  const [width, height] = isWide ? [A4[1], A4[0]] : A4
  const [roomX, roomY] = [width - MARGIN.side * 2, height - MARGIN.top - MARGIN.bottom]
  const scale = Math.min(roomX / image.width, roomY / image.height, 1)
  const [w, h] = [image.width * scale, image.height * scale]
  const page = out.addPage([width, height])
  page.drawImage(image, {
    x: (width - w) / 2,
    y: MARGIN.bottom + (roomY - h) / 2,
    width: w,
    height: h,
  })
  return 1
}

const load = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })

async function insertPdf(out: PDFDocument, at: number, bytes: Uint8Array): Promise<number> {
  const source = await load(bytes)
  const pages = await out.copyPages(source, source.getPageIndices())
  for (const [index, page] of pages.entries()) {
    // The structure to which they refer stays in their file.
    page.node.delete(name('StructParents'))
    page.node.delete(name('Tabs'))
    out.insertPage(at + index, page)
  }
  return pages.length
}

function addPart(out: PDFDocument, { kind, bytes }: BindingPart): Promise<number> {
  return kind === 'jpeg' ? addImage(out, bytes) : insertPdf(out, out.getPageCount(), bytes)
}

/** Prints the number at the upper right, as large in proportion as on A4. */
async function printNumbers(
  out: PDFDocument,
  pages: readonly PDFPage[],
  numbers: Uint8Array,
): Promise<void> {
  const drawings = await out.embedPages((await load(numbers)).getPages())
  for (const [index, page] of pages.entries()) {
    const { width, height } = page.getSize()
    const scale = clamp(Math.min(width, height) / A4[0], 0.2, 10)
    page.drawPage(drawings[index]!, {
      x: width - (NUMBER_SIZE.width + NUMBER_MARGIN.right) * scale,
      y: height - (NUMBER_SIZE.height + NUMBER_MARGIN.top) * scale,
      xScale: scale,
      yScale: scale,
    })
  }
}

function addBookmarks(out: PDFDocument, bookmarks: readonly Bookmark[]): PDFRef {
  const { context } = out
  const pages = out.getPages()
  const addLevel = (
    parent: PDFRef,
    level: readonly Bookmark[],
  ): Record<string, PDFRef | number> => {
    const refs = level.map(() => context.nextRef())
    for (const [index, { title, page, children }] of level.entries()) {
      const own = refs[index]!
      const [before, after] = [refs[index - 1], refs[index + 1]]
      context.assign(
        own,
        context.obj({
          Title: PDFHexString.fromText(title),
          Parent: parent,
          Dest: [pages[page]!.ref, 'Fit'],
          ...(before && { Prev: before }),
          ...(after && { Next: after }),
          ...(children.length > 0 && addLevel(own, children)),
        }),
      )
    }
    const count = level.reduce((sum, { children }) => sum + 1 + children.length, 0)
    return { First: refs[0]!, Last: refs.at(-1)!, Count: count }
  }
  const root = context.nextRef()
  context.assign(root, context.obj({ Type: 'Outlines', ...addLevel(root, bookmarks) }))
  return root
}

type End = Extract<BindingQuestion, { is: 'end' }>

async function finish(out: PDFDocument, digest: string, end: End): Promise<BindingAnswer> {
  const { numbers, unnumberedBefore: before, numberedPages, bookmarks, title, at } = end
  let inserted = 0
  for (const bytes of end.front) inserted += await insertPdf(out, inserted, bytes)
  for (const bytes of end.back) await insertPdf(out, out.getPageCount(), bytes)
  const pages = out.getPages()
  await printNumbers(out, pages.slice(before, before + numberedPages), numbers)
  const { catalog, context } = out
  catalog.set(name('Outlines'), addBookmarks(out, bookmarks))
  catalog.set(name('PageMode'), name('UseOutlines'))
  catalog.set(name('Lang'), PDFHexString.fromText('zh-CN'))
  const labels = [
    ...(before > 0 ? [0, { S: 'r' }] : []),
    ...(numberedPages > 0 ? [before, { S: 'D', St: 1 }] : []),
    ...(pages.length > before + numberedPages ? [before + numberedPages, {}] : []),
  ]
  catalog.set(name('PageLabels'), context.obj({ Nums: labels }))
  out.setTitle(title, { showInWindowTitleBar: true })
  out.setCreationDate(at)
  out.setModificationDate(at)
  const id = PDFHexString.of(digest.slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  const pdf = await out.save({ useObjectStreams: false, addDefaultPage: false })
  return { is: 'bound', pdf: new Uint8Array(pdf), pageCount: pages.length }
}

/**
 * Binds one dossier: what it answers to one part after the other, and to the end. The same parts
 * give the same bytes.
 */
export async function makeBinder(): Promise<(question: BindingQuestion) => Promise<BindingAnswer>> {
  const out = await PDFDocument.create({ updateMetadata: false })
  const hash = createHash('sha256')
  return async (question) => {
    if (question.is === 'end') {
      hash.update(JSON.stringify([question.title, question.bookmarks, question.at]))
      return finish(out, hash.digest('hex'), question)
    }
    hash.update(question.part.bytes)
    return { is: 'added', pages: await addPart(out, question.part) }
  }
}
