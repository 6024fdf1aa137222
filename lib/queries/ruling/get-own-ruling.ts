import 'server-only'
import { z } from 'zod'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { findOwnRulingServices } from '@/lib/data/stores/ruling/service-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { loadOwnDocuments } from '../party/load-own-documents'
import { scopeOfTaking } from '../party/scope-of-taking'
import { presentOwnRuling, type OwnRulingView } from './own-ruling-view'

/** What follows a ruling, for those who take part. `view`: null before the ruling. */
export const getOwnRuling = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, confirmationId: z.uuid() }),
  load: async (db, { caseId, confirmationId }, { actor }) => {
    const papers = await loadOwnDocuments(db, caseId, actor)
    const confirmation = (await findConfirmationsOfCase(db, caseId)).find(
      ({ id }) => id === confirmationId,
    )
    if (!papers || !confirmation) return null
    return {
      ...papers,
      confirmation,
      services: await findOwnRulingServices(db, confirmationId),
      objections: await findObjections(db, confirmationId),
    }
  },
  scope: scopeOfTaking,
  present: (facts, context): { readonly view: OwnRulingView | null } => ({
    view: presentOwnRuling(facts, context),
  }),
})
