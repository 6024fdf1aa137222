import 'server-only'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { DossierListInput, listDossiers, presentDossierList, type DossierListView } from '../case/dossier-row'
import { defineQuery } from '../define-query'
import { courtOf, watermarkOf } from './reviewing'

export type CourtDossiersView = DossierListView & { readonly watermark: string | null }

/** The dossiers of the cases the actor's court referred. */
export const findCourtDossiers = defineQuery({
  act: 'dossier:list',
  input: DossierListInput,
  load: async (db, input, { actor, today }) => {
    const courtId = courtOf(actor)
    return courtId ? listDossiers(db, { courtId }, input, today) : null
  },
  present: (listed, { actor, now }, input): CourtDossiersView => ({ ...presentDossierList(listed, input), watermark: watermarkOf(actor, stamp(now)) }),
})
