import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import type { HeldState } from '@/lib/data/stores/file-scan/file-scan-store'
import { shownAs, type ShownAs } from '@/lib/files/content-kind'
import { defineQuery } from '../define-query'
import { loadMaterial, materialAccessRecord, MaterialInput } from './load-material'

export type MaterialOnPage = {
  readonly mediaType: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly storageKey: string
  /** Why the file is not shown; null where it is. */
  readonly held: HeldState | null
  /** null: a page cannot show this kind. */
  readonly shownAs: ShownAs | null
}

/**
 * One material to be read on the page (domain.md 6: 只看不下载). The access is recorded, unless nothing
 * can be shown.
 */
export const viewMaterial = defineQuery({
  act: 'material:view',
  input: MaterialInput,
  load: loadMaterial,
  scope: ({ record }) => scopeOf(record),
  record: (facts) =>
    shownAs(facts.material.mediaType) && !facts.material.held
      ? materialAccessRecord('material.viewed', facts)
      : null,
  present: ({ material: { mediaType, sha256, size, storageKey, held } }): MaterialOnPage => ({
    mediaType,
    sha256,
    size,
    storageKey,
    held,
    shownAs: shownAs(mediaType),
  }),
})
