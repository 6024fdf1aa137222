import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, nullable, readRows, select } from '@/lib/data/typed-reads'
import type { FileEvidence } from '@/lib/domain/dossier/four-properties'
import { readScan } from '../file-scan/file-scan-store'

/** A stored file of an item, by its 件号. */
export type BoundFile = {
  readonly no: number
  readonly storageKey: string
  readonly fileName: string
  readonly mediaType: string
  /** A document that was made here was never received: there is nothing to scan. */
  readonly scan: FileEvidence['scan']
}

/** A bound volume as it was registered, with its files. */
export type BoundFiles = {
  readonly volume: number
  readonly boundAt: Date
  readonly storageKey: string
  readonly pdfSha256: string
  readonly manifest: string
  readonly manifestSha256: string
  readonly chain: { readonly seq: number; readonly hash: string }
  readonly files: readonly BoundFile[]
}

const v = columnsOf('dossier_volumes', 'v')
const i = columnsOf('dossier_items', 'i')
const m = columnsOf('materials', 'm')
const d = columnsOf('case_documents', 'd')
const f = columnsOf('file_scans', 'f')

const VOLUME = select({
  id: v.id,
  volume: v.volume,
  boundAt: v.bound_at,
  storageKey: v.storage_key,
  pdfSha256: v.sha256,
  manifest: v.manifest,
  manifestSha256: v.manifest_sha256,
  chainSeq: v.chain_seq,
  chainHash: v.chain_hash,
})
const FILE = select({
  volumeId: i.volume_id,
  no: i.no,
  storageKey: m.storage_key,
  fileName: m.file_name,
  mediaType: m.media_type,
  documentId: nullable(d.id),
  scan: nullable(f.state),
})

/** The bound volumes of a case with their files, in their order. */
export async function findBoundFiles(db: Read, caseId: string): Promise<BoundFiles[]> {
  const volumes = await readRows(
    db,
    VOLUME,
    Prisma.sql`FROM dossier_volumes v WHERE ${v.case_id} = ${caseId}::uuid ORDER BY ${v.volume}`,
  )
  const files = await readRows(
    db,
    FILE,
    Prisma.sql`FROM dossier_items i JOIN materials m ON ${m.id} = ${i.material_id}
      LEFT JOIN case_documents d ON ${m.id} IN (${d.material_id}, ${d.signed_material_id})
      LEFT JOIN file_scans f ON ${f.storage_key} = ${m.storage_key}
      WHERE ${i.case_id} = ${caseId}::uuid ORDER BY ${i.no}`,
  )
  return volumes.map(({ id, chainSeq, chainHash, ...volume }) => ({
    ...volume,
    chain: { seq: Number(chainSeq), hash: chainHash },
    files: files.flatMap(({ volumeId, documentId, scan, ...file }) =>
      volumeId === id ? [{ ...file, scan: documentId === null ? readScan(scan) : 'clean' }] : [],
    ),
  }))
}
