import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { defineSqlQuery } from '../define-query'
import { presentPaper, type ConfirmationPaper } from './confirmation-paper'
import { loadConfirmation } from './load-confirmation'

/** A paper of the court, for the court. */
export const getConfirmationPaper = defineSqlQuery({
  act: 'confirmation:read',
  input: z.object({ confirmationId: z.uuid(), no: z.coerce.number().int().min(1) }),
  load: async (db, { confirmationId, no }, context) => {
    const loaded = await loadConfirmation(db, { confirmationId }, context)
    const paper =
      loaded &&
      presentPaper(loaded.confirmation, no, {
        ...loaded.state,
        court: loaded.state.courtName,
        institution: loaded.state.institutionName,
        clausesAt: loaded.clausesAt,
      })
    return loaded && paper && { state: loaded.state, paper }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ paper }): ConfirmationPaper => paper,
})
