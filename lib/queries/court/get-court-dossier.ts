import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-file-store'
import { findDossier } from '@/lib/data/stores/dossier/dossier-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { presentDossier, type DossierView } from '../case/dossier-view'
import { findAccessSubject } from '../case/access-subject'
import { defineListQuery } from '../define-query'
import { reviewedCourtId, watermarkText } from './court-review'

export type CourtDossierView = DossierView & { readonly watermark: string }

/** The dossier of a case the actor's court referred, for reading alone. Every look is recorded before the page answers. */
export const getCourtDossier = defineListQuery({
  act: 'dossier:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    if (!reviewedCourtId(actor)) return null
    const [state, dossier] = await Promise.all([findCaseState(db, caseId), findDossier(db, caseId)])
    return state && dossier && { state, dossier, subject: await findAccessSubject(db, state) }
  },
  scope: ({ state }) => scopeOf(state),
  record: ({ subject, dossier }) => ({
    subject,
    event: { kind: 'dossier.read', data: { materials: dossier.materials.length } },
  }),
  present: (read, context): CourtDossierView => ({
    ...maskNumbersInView(presentDossier(read, context)),
    watermark: watermarkText(context.actor, stamp(context.now)),
  }),
})
