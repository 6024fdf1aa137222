import 'server-only'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import type { ListPreference } from '@/lib/domain/list/preference'
import { caseConditions } from '@/lib/labels/zh-CN/case-filter'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { conditionsOf } from '../case/case-filter-input'
import {
  DossierListInput,
  listDossiers,
  presentDossierList,
  type DossierListView,
} from '../case/dossier-row'
import { defineQuery } from '../define-query'
import { findListedInstitutions, accessRecordsFor } from './list-access-records'
import { reviewedCourtId, watermarkText } from './court-review'

export type CourtDossiersView = DossierListView & {
  readonly preference: ListPreference
  readonly watermark: string
}

/** The dossiers of the cases the actor's court referred. */
export const findCourtDossiers = defineQuery({
  act: 'dossier:list',
  input: DossierListInput,
  load: async (db, input, { actor, today }) => {
    const courtId = reviewedCourtId(actor)
    if (!courtId) return null
    const listed = await listDossiers(db, { courtId }, input, today)
    return {
      listed,
      shown: await findListedInstitutions(db, actor, listed.page.rows),
      preference: await findPreference(db, actor.id, 'court_dossiers'),
    }
  },
  record: ({ shown }, input, { actor }) =>
    accessRecordsFor(
      'court_dossiers',
      shown,
      accessConditions(conditionsOf(input), (query) => caseConditions(query, {})),
      reviewedCourtId(actor),
    ),
  present: ({ listed, preference }, { actor, now }, input): CourtDossiersView => {
    const view = presentDossierList(listed, input)
    return {
      ...view,
      rows: maskNumbersInView(view.rows),
      preference,
      watermark: watermarkText(actor, stamp(now)),
    }
  },
})
