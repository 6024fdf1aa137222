import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { findLastOpening } from '@/lib/data/stores/dossier/dossier-store'
import { findAccessSubject } from './access-subject'
import { volumeOpened } from './volume-records'
import { loadVolume, VolumeInput } from './volume-view'
import { defineSqlQuery } from '../define-query'

export type VolumeFileView = {
  readonly storageKey: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  readonly size: number
}

/**
 * The reader's page was opened and recorded before; what is read of the file later belongs to that
 * opening.
 */
const SITTING_MS = 60 * 60_000

/**
 * The file of a bound volume, of which a reader requests the parts that it shows. A request without
 * an opening of the reader's page before it is recorded as one.
 */
export const openVolumeFile = defineSqlQuery({
  act: 'dossier:read',
  input: VolumeInput,
  load: async (db, input, { actor }) => {
    const [read, lastOpening] = await Promise.all([
      loadVolume(db, input),
      findLastOpening(db, input.caseId, actor.id, input.volume),
    ])
    return read && { ...read, lastOpening, subject: await findAccessSubject(db, read.state) }
  },
  scope: ({ state }) => scopeOf(state),
  record: (read, _input, { now }) =>
    read.lastOpening && now.getTime() - read.lastOpening.getTime() < SITTING_MS
      ? null
      : { event: volumeOpened(read), subject: read.subject, basis: 'pipl_51' },
  present: ({ volume: { storageKey, sha256, size } }): VolumeFileView => ({
    storageKey,
    sha256,
    size,
  }),
})
