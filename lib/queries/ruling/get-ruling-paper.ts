import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findConfirmationSignatures } from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { findRulingServices } from '@/lib/data/stores/ruling/service-store'
import { listRulingPapers } from '@/lib/documents/templates/list-ruling-papers'
import type { ConfirmationPaper } from '../confirmation/confirmation-paper'
import { loadConfirmation } from '../confirmation/load-confirmation'
import { defineSqlQuery } from '../define-query'

/** A paper of a ruled application by its key, for its court: application, ruling or receipt. */
export const getRulingPaper = defineSqlQuery({
  act: 'confirmation:read',
  input: z.object({ confirmationId: z.uuid(), paper: z.string().max(100) }),
  load: async (db, { confirmationId, paper: key }, context) => {
    const loaded = await loadConfirmation(db, { confirmationId }, context)
    if (!loaded) return null
    const { confirmation, state, clausesAt } = loaded
    const papers = listRulingPapers({
      confirmation,
      signatures: await findConfirmationSignatures(db, confirmationId),
      parties: loaded.parties,
      objections: await findObjections(db, confirmationId),
      services: await findRulingServices(db, confirmationId),
      of: {
        ...state,
        court: state.courtName,
        institution: state.institutionName ?? '',
        clausesAt,
      },
    })
    const paper = papers.find((each) => each.key === key)
    return paper ? { state, paper } : null
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ paper: { content, at } }): ConfirmationPaper => ({ content, at }),
})
