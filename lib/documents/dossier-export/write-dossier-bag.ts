import type { Readable } from 'node:stream'
import { dossierExport } from '@/lib/labels/zh-CN/dossier-export'
import { bagFileOf, numberedFileName, writeBag, type BagFile } from '../bag/write-bag'
import { composeCheckPage } from './check-page'

export type ExportedFile = Omit<BagFile, 'path'>

export type DossierBag = {
  /** Of the folder within the ZIP: letters, digits and hyphens. */
  readonly name: string
  /** 卷号. */
  readonly number: string
  readonly institutionName: string
  readonly boundAt: Date
  /** As its bytes are kept. */
  readonly manifest: string
  readonly pdf: ExportedFile
  /** An item whose file is gone has none here. */
  readonly originals: readonly (ExportedFile & {
    readonly no: number
    readonly fileName: string
  })[]
  /** The folder of the application. */
  readonly root: string
}

/**
 * The export of a volume: a bag with the bound PDF, the originals, the list of the dossier, and the
 * page that checks them offline.
 */
export function writeDossierBag(dossier: DossierBag): Readable {
  const { name, number, institutionName, boundAt, manifest, pdf, originals, root } = dossier
  return writeBag({
    name,
    info: {
      'Source-Organization': institutionName,
      'External-Identifier': number,
      'External-Description': dossierExport.description(number),
    },
    files: [
      bagFileOf('manifest.json', Buffer.from(manifest)),
      { ...pdf, path: 'dossier.pdf' },
      ...originals.map(({ no, fileName, ...file }) => ({
        ...file,
        path: `originals/${numberedFileName(no, fileName)}`,
      })),
    ],
    tags: { [dossierExport.checkPage]: composeCheckPage(root) },
    at: boundAt,
  })
}
