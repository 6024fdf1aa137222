import 'server-only'
import type { SheetReason } from '@/lib/domain/dossier/manifest'
import { boundPages as WORDS } from '@/lib/labels/zh-CN/bound-pages'
import { ThreadPool } from '@/lib/platform/thread-pool'
import type { DocumentContent } from '../content'
import type { Binding } from './binding'
import type { Bookmark } from './binding-order'
import type { CopyingAnswer, CopyingQuestion } from './copying-order'
import { catalogueOf } from './dossier-pages'
import type { BoundDossier, BoundPiece, DossierOrder, DossierPiece } from './dossier-order'
import { composeItemSheet } from './item-sheet'
import { setOwnDocument, setOwnPages } from './set-own-pages'
import { startCopyingThread } from './start-copying-thread'

/** A copy of an image as JPEG for a page; null where it cannot be shown (lib/files has it). */
export type CopyImage = (bytes: Uint8Array, mediaType: string) => Promise<Uint8Array | null>

/** For one item. A file of the largest size takes two seconds. */
const MOST_MILLISECONDS = 30_000
const MOST_WAITING = 20
/** Of one volume; what is above becomes sheets. */
const MOST_PAGES = 10_000

const copying = new ThreadPool<CopyingQuestion, CopyingAnswer>(startCopyingThread, 1, MOST_WAITING)

type Prepared =
  | {
      readonly kind: 'pdf' | 'jpeg'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pages: number
    }
  | { readonly kind: 'sheet'; readonly reason: SheetReason }

const sheet = (reason: SheetReason): Prepared => ({ kind: 'sheet', reason })

/**
 * A file that is too slow, or that ends the thread, is damaged as far as a dossier is concerned.
 */
async function copyPages(bytes: Uint8Array): Promise<Prepared> {
  try {
    const copied = await copying.ask({ bytes }, MOST_MILLISECONDS)
    if (copied.is === 'sheet') return sheet(copied.reason)
    return { kind: 'pdf', bytes: copied.pdf, pages: copied.pages }
  } catch {
    return sheet('damaged')
  }
}

async function prepare(
  { bytes, mediaType }: DossierPiece,
  copyImage: CopyImage,
): Promise<Prepared> {
  if (!bytes) return sheet('damaged')
  if (mediaType === 'application/pdf') return copyPages(bytes)
  if (!mediaType.startsWith('image/')) return sheet('attachment')
  const copy = await copyImage(bytes, mediaType)
  return copy ? { kind: 'jpeg', bytes: new Uint8Array(copy), pages: 1 } : sheet('damaged')
}

async function setSheet(content: DocumentContent, at: Date) {
  return { kind: 'pdf', bytes: (await setOwnDocument(content, at)).pdf } as const
}

/** Adds the pieces one after the other, so that few of their bytes are in memory. */
async function addPieces(
  binding: Binding,
  { pieces, caseNo, boundAt }: DossierOrder,
  copyImage: CopyImage,
): Promise<readonly BoundPiece[]> {
  const bound: BoundPiece[] = []
  let last = 0
  for (const piece of pieces) {
    const prepared = await prepare(piece, copyImage)
    const isTooMuch = prepared.kind !== 'sheet' && last + prepared.pages > MOST_PAGES
    const fitting = isTooMuch ? sheet('too_large') : prepared
    const reason = fitting.kind === 'sheet' ? fitting.reason : null
    const part =
      fitting.kind === 'sheet'
        ? await setSheet(composeItemSheet(piece, caseNo, fitting.reason), boundAt)
        : fitting
    const pages = await binding.addItem({ kind: part.kind, bytes: part.bytes })
    bound.push({ no: piece.no, first: last + 1, last: last + pages, sheet: reason })
    last += pages
  }
  return bound
}

function bookmarksOf(
  { pieces, catalogueTitle }: DossierOrder,
  bound: readonly BoundPiece[],
  places: {
    readonly catalogue: number
    readonly first: number
    readonly end: number
    readonly back: number
  },
): readonly Bookmark[] {
  const leaf = (title: string, page: number): Bookmark => ({ title, page, children: [] })
  const slots: { title: string; page: number; children: Bookmark[] }[] = []
  for (const [index, { no, title, slotTitle }] of pieces.entries()) {
    const page = places.first + bound[index]!.first - 1
    if (slots.at(-1)?.title !== slotTitle) slots.push({ title: slotTitle, page, children: [] })
    slots.at(-1)!.children.push(leaf(WORDS.item(no, title), page))
  }
  return [
    leaf(WORDS.cover, 0),
    leaf(catalogueTitle, places.catalogue),
    ...slots,
    leaf(WORDS.remarks, places.end),
    leaf(WORDS.backCover, places.back),
  ]
}

/**
 * Binds a dossier, without the signature. Whatever an item is, it never stops the binding; the same
 * order gives the same bytes. Throws ThreadFault, or where the binding thread has ended.
 */
export async function bindUnsigned(
  binding: Binding,
  order: DossierOrder,
  copyImage: CopyImage,
): Promise<BoundDossier> {
  const { pieces, caseNo, catalogueTitle, boundAt } = order
  const bound = await addPieces(binding, order, copyImage)
  const numberedPages = bound.at(-1)?.last ?? 0
  const rows = pieces.map(({ no, title, author, madeOn }, index) => {
    const { first, last, sheet: reason } = bound[index]!
    const pages = WORDS.pageRange(first, last)
    return { cells: [String(no), title, author, madeOn, pages, WORDS.remark(reason)] } as const
  })
  const cover = await setOwnDocument(order.cover, boundAt)
  const catalogue = await setOwnPages(catalogueOf(catalogueTitle, caseNo, rows), boundAt)
  const remarks = await setOwnDocument(order.remarks, boundAt)
  const back = await setOwnDocument(order.backCover, boundAt)
  const numbers = await setOwnPages({ kind: 'numbers', count: numberedPages }, boundAt)
  const unnumberedBefore = cover.pages + catalogue.pages
  const end = unnumberedBefore + numberedPages
  const { pdf, pageCount } = await binding.finish({
    front: [cover.pdf, catalogue.pdf],
    back: [remarks.pdf, back.pdf],
    numbers: numbers.pdf,
    unnumberedBefore,
    numberedPages,
    bookmarks: bookmarksOf(order, bound, {
      catalogue: cover.pages,
      first: unnumberedBefore,
      end,
      back: end + remarks.pages,
    }),
    title: `${order.cover.title} ${order.cover.number ?? caseNo}`,
    at: boundAt,
  })
  return { pdf, pageCount, numberedPages, unnumberedBefore, pieces: bound }
}
