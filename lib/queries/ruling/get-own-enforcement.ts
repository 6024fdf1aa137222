import 'server-only'
import { z } from 'zod'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { findOwnRulingServices } from '@/lib/data/stores/ruling/service-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { findDuties } from '@/lib/domain/ruling/enforcement'
import { standingOf } from '@/lib/domain/ruling/objection'
import { findServedByAll } from '@/lib/domain/ruling/service'
import { defineSqlQuery } from '../define-query'
import { loadOwnDocuments } from '../party/load-own-documents'
import { scopeOfTaking } from '../party/scope-of-taking'
import { presentOwnEnforcement, type OwnEnforcementView } from './own-enforcement-view'

/**
 * What was agreed, day by day, and how it is enforced; it exists once the court confirmed the
 * agreement.
 */
export const getOwnEnforcement = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const papers = await loadOwnDocuments(db, caseId, actor)
    const confirmation = (await findConfirmationsOfCase(db, caseId)).find(
      ({ status }) => status === 'confirmed',
    )
    if (!papers?.agreement || !confirmation) return null
    const { agreement } = papers
    return {
      ...papers,
      agreement,
      confirmation,
      services: await findOwnRulingServices(db, confirmation.id),
      objections: await findObjections(db, confirmation.id),
    }
  },
  scope: scopeOfTaking,
  present: (facts, { actor, today, calendar }): OwnEnforcementView => {
    const { found, taking, parties, agreement, confirmation, services, objections } = facts
    const bindsOn = findServedByAll(services, confirmation.id, confirmation.partyIds)
    return presentOwnEnforcement(
      {
        caseId: found.id,
        court: found.court,
        confirmationId: confirmation.id,
        duties: findDuties(agreement.draft, parties, bindsOn, calendar),
        ownIds: findOwnParts(taking, actor.id).flatMap(({ partyId }) => partyId ?? []),
        isSetAside: standingOf(objections) === 'set_aside',
        bindsOn,
      },
      today,
    )
  },
})
