import { PDFDocument, PDFName, degrees } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { bindUnsigned } from '@/lib/documents/dossier/bind-unsigned'
import { makeBinder } from '@/lib/documents/dossier/bind-pages'
import type { Binding } from '@/lib/documents/dossier/binding'
import type { BindingAnswer } from '@/lib/documents/dossier/binding-order'
import type { DossierOrder, DossierPiece } from '@/lib/documents/dossier/dossier-order'
import { sha256 } from '@/lib/platform/sha256'
import { documentContent } from './document-content'
import { AT } from './rendered'

export type PageShape = {
  readonly size: readonly [number, number]
  readonly rotation?: number
  readonly crop?: readonly [number, number, number, number]
  readonly unit?: number
}

/** A PDF with these pages, each with a word in its middle. */
export async function pdfOf(shapes: readonly PageShape[], password?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (const [index, { size, rotation, crop, unit }] of shapes.entries()) {
    const page = pdf.addPage([...size])
    page.drawText(`own${index + 1}`, { x: size[0] / 2, y: size[1] / 2, size: 8 })
    if (rotation) page.setRotation(degrees(rotation))
    if (crop) page.node.set(PDFName.of('CropBox'), pdf.context.obj([...crop]))
    if (unit) page.node.set(PDFName.of('UserUnit'), pdf.context.obj(unit))
  }
  if (password) pdf.encrypt({ userPassword: password, ownerPassword: password })
  return new Uint8Array(await pdf.save())
}

export const jpegOf = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#8ac' } })
    .jpeg()
    .toBuffer()

export function pieceOf(no: number, changes: Partial<DossierPiece> = {}): DossierPiece {
  return {
    no,
    title: `材料${no}`,
    slotTitle: '证据材料及清单',
    author: '林敏',
    madeOn: '2026-11-20',
    mediaType: 'application/pdf',
    bytes: null,
    sha256: sha256(changes.bytes ?? ''),
    ...changes,
  }
}

export function orderOf(pieces: readonly DossierPiece[]): DossierOrder {
  return {
    cover: documentContent({ title: '卷宗封面', number: '（2026）示调卷字第1号' }),
    pieces,
    remarks: documentContent({ title: '备考表' }),
    backCover: documentContent({ title: '封底' }),
    catalogueTitle: '卷内目录',
    caseNo: 'HY-2026-000123',
    boundAt: AT,
  }
}

/** A binding in this thread: what the thread of the application does, without its start. */
function bindingHere(): Binding {
  const binder = makeBinder()
  const answerTo = async <Is extends BindingAnswer['is']>(
    answer: Promise<BindingAnswer>,
    is: Is,
  ) => {
    const given = await answer
    if (given.is !== is) throw new Error(given.is)
    return given as Extract<BindingAnswer, { is: Is }>
  }
  return {
    addItem: async (part) => (await answerTo((await binder)({ is: 'part', part }), 'added')).pages,
    finish: async (end) => answerTo((await binder)({ is: 'end', ...end }), 'bound'),
    end: async () => undefined,
  }
}

/** Images are JPEG already, or cannot be shown. */
const copyImage = async (bytes: Uint8Array) => (bytes[0] === 0xff ? bytes : null)

export const bindHere = (order: DossierOrder) => bindUnsigned(bindingHere(), order, copyImage)
