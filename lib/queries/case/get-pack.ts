import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findPack, type StoredPack } from '@/lib/data/stores/dossier/pack-store'
import { PACK, packNumber } from '@/lib/labels/zh-CN/court-pack'
import { defineQuery } from '../define-query'
import { findAccessSubject } from './access-subject'

export type PackFileView = {
  readonly fileName: string
  readonly sha256: string
  readonly storageKey: string
  readonly size: number
  readonly mediaType: string
}

/** The file of a pack, for a download. */
export function presentPackFile(pack: StoredPack): PackFileView {
  return {
    fileName: PACK.fileName(packNumber(pack.numberYear, pack.number)),
    sha256: pack.sha256,
    storageKey: pack.storageKey,
    size: pack.size,
    mediaType: 'application/zip',
  }
}

/** One pack to be downloaded. The access is recorded in the case's chain. */
export const getPack = defineQuery({
  act: 'pack:read',
  input: z.strictObject({ packId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { packId }) => {
    const pack = await findPack(db, packId)
    const record = pack && (await findCase(db, pack.caseId))
    return pack && record && { pack, record, subject: await findAccessSubject(db, record) }
  },
  scope: ({ record }) => scopeOf(record),
  record: ({ pack: { id, numberYear, number, sha256 }, subject }) => ({
    event: {
      kind: 'pack.read',
      data: { packId: id, number: packNumber(numberYear, number), sha256 },
    },
    subject,
    basis: 'pipl_51',
  }),
  present: ({ pack }) => presentPackFile(pack),
})
