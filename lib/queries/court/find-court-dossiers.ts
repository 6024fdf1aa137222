import 'server-only'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import type { ListPreference } from '@/lib/domain/list/preference'
import { caseConditions } from '@/lib/labels/zh-CN/case-filter'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import { pickCaseFilters } from '../case/case-filter-input'
import {
  DossierListInput,
  listDossiers,
  presentDossierList,
  type DossierListView,
} from '../case/dossier-row'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { findListedInstitutions, accessRecordsFor } from './list-access-records'
import { findReviewedCourt, reviewedCourtId, withWatermark, type Watermarked } from './court-review'

export type CourtDossiersView = Watermarked<
  DossierListView & { readonly preference: ListPreference }
>

/** The dossiers of the cases the actor's court referred. */
export const findCourtDossiers = defineSqlQuery({
  act: 'dossier:list',
  input: DossierListInput,
  load: async (db, input, { actor, ...context }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const listed = await listDossiers(db, { courtId: court.id }, input, listDaysOf(context))
    const [institutions, preference] = await Promise.all([
      findListedInstitutions(db, actor, listed.page.rows),
      findPreference(db, actor.id, 'court_dossiers'),
    ])
    return { court, listed, institutions, preference }
  },
  record: ({ institutions }, input, { actor }) =>
    accessRecordsFor(
      'court_dossiers',
      institutions,
      accessConditions(pickCaseFilters(input), (query) => caseConditions(query, {})),
      reviewedCourtId(actor),
    ),
  present: ({ court, listed, preference }, context, input): CourtDossiersView => {
    const view = presentDossierList(listed, input)
    return withWatermark(
      { ...view, rows: maskNumbersInView(view.rows), preference },
      court,
      context,
    )
  },
})
