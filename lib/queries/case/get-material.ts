import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import type { HeldState } from '@/lib/data/stores/file-scan/file-scan-store'
import { defineQuery } from '../define-query'
import { loadMaterial, materialAccessRecord, MaterialInput } from './load-material'

export type MaterialFileView = {
  readonly fileName: string
  readonly mediaType: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly storageKey: string
  /** Why the file is not given out; null where it is. */
  readonly held: HeldState | null
}

/** One material to be downloaded. The access is recorded in the case's chain. */
export const getMaterial = defineQuery({
  act: 'material:read',
  input: MaterialInput,
  load: loadMaterial,
  scope: ({ record }) => scopeOf(record),
  record: (facts) => (facts.material.held ? null : materialAccessRecord('material.read', facts)),
  present: ({
    material: { fileName, mediaType, sha256, size, storageKey, held },
  }): MaterialFileView => ({
    fileName,
    mediaType,
    sha256,
    size,
    storageKey,
    held,
  }),
})
