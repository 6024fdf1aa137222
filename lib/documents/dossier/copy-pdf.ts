import {
  decodePDFRawStream,
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib'
import type { CopyingAnswer } from './copying-order'
import { appearanceMatrix, seenPage, visibleBox, type Matrix } from './page-geometry'
import { removeActions } from './remove-actions'

// Copies the pages of a PDF that came from outside: what is seen of them, and nothing else. Each
// page becomes a drawing on a new page, upright, so that whatever its content does to the state of
// drawing ends with it.

/** Of one item; a dossier has some hundred pages. */
const MOST_PAGES = 2_000
const LARGEST_CONTENT = 50 * 1024 * 1024
const HIDDEN = 0b10_0010

const name = (text: string) => PDFName.of(text)

function numbersOf(array: PDFObject | undefined): number[] {
  if (!(array instanceof PDFArray)) return []
  return Array.from({ length: Math.min(array.size(), 6) }, (_, index) => {
    const value = array.lookup(index)
    return value instanceof PDFNumber ? value.asNumber() : NaN
  })
}

function numberOf(value: PDFObject | undefined, otherwise: number): number {
  return value instanceof PDFNumber ? value.asNumber() : otherwise
}

/** Several streams of a page are one content, cut anywhere. */
function joinStreams(streams: readonly PDFStream[]): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  for (const stream of streams) {
    if (!(stream instanceof PDFRawStream)) continue
    const decoded = decodePDFRawStream(stream).decode()
    size += decoded.length
    if (size > LARGEST_CONTENT) throw new RangeError('the content of a page is too large')
    parts.push(decoded, new Uint8Array([0x0a]))
  }
  return Buffer.concat(parts)
}

/** A copy that is this page's alone: several may share a stream. */
function ownCopy(stream: PDFRawStream, copier: PDFObjectCopier, to: PDFContext): PDFRawStream {
  const { dict, contents } = copier.copy(stream)
  return PDFRawStream.of(dict.clone(to), contents)
}

/** The page as one drawing in the new document, with its resources. */
function drawingOf(page: PDFPage, copier: PDFObjectCopier, to: PDFContext): PDFRef {
  const { node } = page
  const contents = node.Contents()
  const group = node.lookup(name('Group'))
  const resources = node.Resources()
  const box = visibleBox(numbersOf(node.MediaBox()), numbersOf(node.CropBox()))
  const fields: Record<string, PDFObject> = {
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: to.obj([...box]),
    Resources: resources ? copier.copy(resources) : to.obj({}),
    ...(group instanceof PDFDict && { Group: copier.copy(group) }),
  }
  if (contents instanceof PDFRawStream) {
    const copied = ownCopy(contents, copier, to)
    for (const key of ['F', 'FFilter', 'FDecodeParms']) copied.dict.delete(name(key))
    for (const [key, value] of Object.entries(fields)) copied.dict.set(name(key), value)
    return to.register(copied)
  }
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().flatMap((each) => {
          const stream = node.context.lookup(each)
          return stream instanceof PDFStream ? [stream] : []
        })
      : []
  const joined = to.flateStream(joinStreams(streams))
  for (const [key, value] of Object.entries(fields)) joined.dict.set(name(key), value)
  return to.register(joined)
}

type Drawn = { readonly ref: PDFRef; readonly matrix: Matrix }

/**
 * What is seen of an annotation (a stamp, ink, a field that was filled in): its appearance, without
 * what it does.
 */
function appearanceOf(annotation: PDFDict, copier: PDFObjectCopier, to: PDFContext): Drawn | null {
  const subtype = annotation.lookup(name('Subtype'))
  const isSeen = (numberOf(annotation.lookup(name('F')), 0) & HIDDEN) === 0
  if (!isSeen || subtype === name('Popup') || subtype === name('Link')) return null
  const states = annotation.lookupMaybe(name('AP'), PDFDict)?.lookup(name('N'))
  const state = annotation.lookup(name('AS'))
  const stream =
    states instanceof PDFDict && state instanceof PDFName ? states.lookup(state) : states
  if (!(stream instanceof PDFRawStream)) return null
  const own = numbersOf(stream.dict.lookup(name('Matrix')))
  const matrix = appearanceMatrix(
    numbersOf(annotation.lookup(name('Rect'))),
    numbersOf(stream.dict.lookup(name('BBox'))),
    own.length === 6 ? (own as unknown as Matrix) : [1, 0, 0, 1, 0, 0],
  )
  if (!matrix) return null
  const copied = ownCopy(stream, copier, to)
  copied.dict.set(name('Type'), name('XObject'))
  copied.dict.set(name('Subtype'), name('Form'))
  return { ref: to.register(copied), matrix }
}

function appearancesOf(page: PDFPage, copier: PDFObjectCopier, to: PDFContext): readonly Drawn[] {
  const annotations = page.node.lookup(name('Annots'))
  if (!(annotations instanceof PDFArray)) return []
  return annotations.asArray().flatMap((each) => {
    const annotation = page.node.context.lookup(each)
    const drawn = annotation instanceof PDFDict ? appearanceOf(annotation, copier, to) : null
    return drawn ? [drawn] : []
  })
}

const decimals = (value: number) => String(Number(value.toFixed(4)))
const cm = (matrix: Matrix) => `${matrix.map(decimals).join(' ')} cm`

function copyPage(page: PDFPage, copier: PDFObjectCopier, out: PDFDocument): void {
  const { node } = page
  const to = out.context
  const box = visibleBox(numbersOf(node.MediaBox()), numbersOf(node.CropBox()))
  const rotation = numberOf(node.Rotate(), 0)
  const unit = numberOf(node.lookup(name('UserUnit')), 1)
  const { width, height, matrix } = seenPage(box, rotation, unit)
  const drawing = drawingOf(page, copier, to)
  const appearances = appearancesOf(page, copier, to)
  const objects = Object.fromEntries([
    ['Page', drawing],
    ...appearances.map(({ ref }, index) => [`A${index}`, ref]),
  ])
  const lines = [
    'q',
    cm(matrix),
    'q /Page Do Q',
    ...appearances.map((each, index) => `q ${cm(each.matrix)} /A${index} Do Q`),
    'Q',
  ]
  const added = out.addPage([width, height])
  added.node.set(name('Resources'), to.obj({ XObject: objects }))
  added.node.set(name('Contents'), to.register(to.stream(`${lines.join('\n')}\n`)))
}

async function copyAll(bytes: Uint8Array): Promise<CopyingAnswer> {
  const source = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  const pages = source.getPages()
  if (pages.length > MOST_PAGES) return { is: 'sheet', reason: 'too_large' }
  if (pages.length === 0) return { is: 'sheet', reason: 'damaged' }
  const out = await PDFDocument.create({ updateMetadata: false })
  const copier = PDFObjectCopier.for(source.context, out.context)
  for (const page of pages) copyPage(page, copier, out)
  removeActions(out.context)
  const pdf = await out.save({ useObjectStreams: false, addDefaultPage: false })
  return { is: 'copied', pdf: new Uint8Array(pdf), pages: pages.length }
}

/**
 * Copies a PDF; a sheet with the reason where it is encrypted, damaged or too large. Never throws.
 */
export async function copyPdf(bytes: Uint8Array): Promise<CopyingAnswer> {
  try {
    return await copyAll(bytes)
  } catch (error) {
    return { is: 'sheet', reason: error instanceof EncryptedPDFError ? 'encrypted' : 'damaged' }
  }
}
