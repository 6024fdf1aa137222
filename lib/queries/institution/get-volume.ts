import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { findLastOpening } from '@/lib/data/stores/dossier/dossier-store'
import { presentState, type CaseHeaderView } from '../case/case-header-view'
import { isSameOpening } from '../case/opening'
import { loadVolume, presentVolume, VolumeInput, type VolumeView } from '../case/volume-view'
import { volumeOpened } from '../case/volume-records'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

export type InstitutionVolumeView = {
  readonly header: CaseHeaderView
  readonly volume: VolumeView
}

/** 查阅卷宗: a bound volume for the administrators of the institution. Each opening is recorded. */
export const getVolume = defineSqlQuery({
  act: 'dossier:read',
  input: VolumeInput,
  load: async (db, input, { actor }) => {
    if (!administeredBy(actor)) return null
    const [read, lastOpening] = await Promise.all([
      loadVolume(db, input),
      findLastOpening(db, input.caseId, actor.id, input.volume),
    ])
    return read && { ...read, lastOpening }
  },
  scope: ({ state }) => scopeOf(state),
  record: (read, _input, { now }) =>
    isSameOpening(read.lastOpening, now)
      ? null
      : { event: volumeOpened(read), subject: subjectOf(read.state) },
  present: (read, context): InstitutionVolumeView => ({
    header: presentState(read.state, context).header,
    volume: presentVolume(read, context),
  }),
})

const subjectOf = ({
  id,
  courtId,
  institutionId,
}: {
  readonly id: string
  readonly courtId: string
  readonly institutionId: string | null
}) => ({ caseId: id, courtId, institutionId })
