import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseStanding } from '@/lib/data/stores/case-file-store'
import { findDossier } from '@/lib/data/stores/dossier-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { presentDossier, type DossierView } from '../case/dossier-view'
import { defineQuery } from '../define-query'
import { courtOf, watermarkOf } from './reviewing'

export type CourtDossierView = DossierView & { readonly watermark: string | null }

/** The dossier of a case the actor's court referred, for reading alone. Every look is recorded before the page answers. */
export const getCourtDossier = defineQuery({
  act: 'dossier:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const standing = courtOf(actor) ? await findCaseStanding(db, caseId) : null
    const dossier = standing && (await findDossier(db, caseId))
    return dossier && { standing, dossier }
  },
  scope: ({ standing }) => scopeOf(standing),
  record: ({ standing, dossier }) => ({
    event: { kind: 'dossier.read', data: { materials: dossier.materials.length } },
    subject: { caseId: standing.id, courtId: standing.courtId, institutionId: standing.institutionId },
  }),
  present: (read, context): CourtDossierView => ({ ...presentDossier(read, context), watermark: watermarkOf(context.actor, stamp(context.now)) }),
})
