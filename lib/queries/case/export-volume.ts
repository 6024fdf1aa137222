import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findExportedVolume, type ExportedVolume } from '@/lib/data/stores/dossier/export-store'
import { Manifest, type ManifestItem } from '@/lib/domain/dossier/manifest'
import { dossierNumber } from '@/lib/labels/zh-CN/bound-dossier'
import { defineQuery } from '../define-query'
import { findAccessSubject } from './access-subject'
import { VolumeInput } from './volume-view'

export type ExportedOriginal = Pick<
  ManifestItem,
  'no' | 'title' | 'fileName' | 'size' | 'sha256'
> & {
  /** null: the system has no file of it. */
  readonly storageKey: string | null
  /** It could not be read when the volume was bound; a sheet is in its place. */
  readonly wasDamaged: boolean
}

export type VolumeExportView = Omit<ExportedVolume, 'number' | 'originals'> & {
  /** 卷号. */
  readonly number: string
  /** The folder within the ZIP. */
  readonly name: string
  readonly institutionName: string
  readonly originals: readonly ExportedOriginal[]
}

const spec = {
  act: 'dossier:export',
  scope: ({ record }: VolumeExportFacts) => scopeOf(record),
  present: ({ found: { originals, number, ...volume } }: VolumeExportFacts): VolumeExportView => {
    const { items, institutionName } = Manifest.parse(JSON.parse(volume.manifest))
    return {
      ...volume,
      number: dossierNumber(volume.numberYear, number),
      name: `dossier-${volume.numberYear}-${number}`,
      institutionName,
      originals: items.map(({ no, title, fileName, size, sha256, sheet }) => ({
        no,
        title,
        fileName,
        size,
        sha256,
        storageKey: originals.get(no) ?? null,
        wasDamaged: sheet === 'damaged',
      })),
    }
  },
} as const

async function loadExport(
  db: Parameters<typeof findCase>[0],
  { caseId, volume }: z.output<typeof VolumeInput>,
) {
  const record = await findCase(db, caseId)
  const found = record && (await findExportedVolume(db, caseId, volume))
  return record && found && { record, found, subject: await findAccessSubject(db, record) }
}
type VolumeExportFacts = NonNullable<Awaited<ReturnType<typeof loadExport>>>

/**
 * What an export of a volume would contain; its files are read and compared before anything is
 * given out.
 */
export const planVolumeExport = defineQuery({ ...spec, input: VolumeInput, load: loadExport })

/** The same when it is given out. The export is recorded in the case's chain. */
export const exportVolume = defineQuery({
  ...spec,
  input: VolumeInput.extend({ without: z.array(z.int().min(1)) }),
  load: loadExport,
  record: ({ found, subject }, { without }) => ({
    event: {
      kind: 'dossier.exported',
      data: {
        volume: found.volume,
        number: dossierNumber(found.numberYear, found.number),
        sha256: found.sha256,
        without,
      },
    },
    subject,
    basis: 'pipl_51',
  }),
})
