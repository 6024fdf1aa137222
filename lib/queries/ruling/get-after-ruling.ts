import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { findRulingServices } from '@/lib/data/stores/ruling/service-store'
import { defineSqlQuery } from '../define-query'
import { presentAfterRuling, type AfterRulingView } from './after-ruling-view'

/**
 * What follows a ruling, on the desk of its court: service and objections. `view`: null before the
 * ruling.
 */
export const getAfterRuling = defineSqlQuery({
  act: 'confirmation:read',
  input: z.object({ confirmationId: z.uuid() }),
  load: async (db, { confirmationId }) => {
    const confirmation = await findConfirmation(db, confirmationId)
    const state = confirmation && (await findCaseState(db, confirmation.caseId))
    if (!confirmation || !state) return null
    return {
      confirmation,
      state,
      parties: await findPartyNames(db, state.id),
      services: await findRulingServices(db, confirmationId),
      objections: await findObjections(db, confirmationId),
    }
  },
  scope: ({ state }) => scopeOf(state),
  present: (facts, context): { readonly view: AfterRulingView | null } => ({
    view: presentAfterRuling(facts, context),
  }),
})
