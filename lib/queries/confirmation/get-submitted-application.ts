import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findConfirmationSignatures } from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { defineSqlQuery } from '../define-query'
import type { ConfirmationPaper } from './confirmation-paper'
import { loadConfirmation } from './load-confirmation'
import { presentSubmittedApplication } from './submitted-application'

/** 司法确认申请书, for the court. */
export const getSubmittedApplication = defineSqlQuery({
  act: 'confirmation:read',
  input: z.object({ confirmationId: z.uuid() }),
  load: async (db, input, context) => {
    const loaded = await loadConfirmation(db, input, context)
    const paper =
      loaded &&
      presentSubmittedApplication({
        ...loaded.state,
        confirmation: loaded.confirmation,
        signatures: await findConfirmationSignatures(db, input.confirmationId),
        parties: loaded.parties,
        court: loaded.state.courtName,
        institution: loaded.state.institutionName,
        clausesAt: loaded.clausesAt,
      })
    return loaded && paper && { state: loaded.state, paper }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ paper }): ConfirmationPaper => paper,
})
