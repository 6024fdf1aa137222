import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { findLastOpening } from '@/lib/data/stores/dossier/dossier-store'
import { findAccessSubject } from '../case/access-subject'
import { isSameOpening } from '../case/opening'
import { loadVolume, presentVolume, VolumeInput, type VolumeView } from '../case/volume-view'
import { volumeOpened } from '../case/volume-records'
import { defineSqlQuery } from '../define-query'

export type MyVolumeView = { readonly caseNo: string; readonly volume: VolumeView }

/** 查阅卷宗: a bound volume for the mediator of its case. Each opening is recorded. */
export const getMyVolume = defineSqlQuery({
  act: 'dossier:read',
  input: VolumeInput,
  load: async (db, input, { actor }) => {
    if (actor.role !== 'mediator') return null
    const [read, lastOpening] = await Promise.all([
      loadVolume(db, input),
      findLastOpening(db, input.caseId, actor.id, input.volume),
    ])
    return read && { ...read, lastOpening, subject: await findAccessSubject(db, read.state) }
  },
  scope: ({ state }) => scopeOf(state),
  record: (read, _input, { now }) =>
    isSameOpening(read.lastOpening, now)
      ? null
      : { event: volumeOpened(read), subject: read.subject },
  present: (read, context): MyVolumeView => ({
    caseNo: read.state.caseNo,
    volume: presentVolume(read, context),
  }),
})
