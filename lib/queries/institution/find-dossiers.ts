import 'server-only'
import { findFilterOptions, type FilterOptions } from '@/lib/data/stores/case/filter-options-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import type { ListPreference } from '@/lib/domain/list/preference'
import {
  DossierListInput,
  listDossiers,
  presentDossierList,
  type DossierListView,
} from '../case/dossier-row'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

export type InstitutionDossiersView = DossierListView & {
  readonly options: FilterOptions
  readonly preference: ListPreference
}

/** 电子卷宗记录 (操作手册 3.6): every dossier the institution received. */
export const findDossiers = defineSqlQuery({
  act: 'dossier:list',
  input: DossierListInput,
  load: async (db, input, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const [listed, options, preference] = await Promise.all([
      listDossiers(db, { institutionId }, input, listDaysOf(context)),
      findFilterOptions(db, institutionId),
      findPreference(db, actor.id, 'dossiers'),
    ])
    return { listed, options, preference }
  },
  present: ({ listed, options, preference }, _context, input): InstitutionDossiersView => ({
    ...presentDossierList(listed, input),
    options,
    preference,
  }),
})
