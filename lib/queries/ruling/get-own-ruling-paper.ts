import 'server-only'
import { z } from 'zod'
import { findConfirmationSignatures } from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { findOwnRulingServices } from '@/lib/data/stores/ruling/service-store'
import { findSupplementaryTexts } from '@/lib/data/stores/supplementary/supplementary-store'
import { listRulingPapers } from '@/lib/documents/templates/list-ruling-papers'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'
import type { ConfirmationPaper } from '../confirmation/confirmation-paper'
import { defineSqlQuery } from '../define-query'
import { loadOwnDocuments } from '../party/load-own-documents'
import { scopeOfTaking } from '../party/scope-of-taking'

/**
 * A paper of a ruled application, for those who take part: application, rulings, and receipts of
 * their phones.
 */
export const getOwnRulingPaper = defineSqlQuery({
  act: 'own-case:read',
  input: z.object({ caseId: CaseId, confirmationId: z.uuid(), paper: z.string().max(100) }),
  load: async (db, { caseId, confirmationId, paper: key }, { actor }) => {
    const loaded = await loadOwnDocuments(db, caseId, actor)
    if (!loaded) return null
    const { found, parties, agreement, taking } = loaded
    const confirmation = (await findConfirmationsOfCase(db, caseId)).find(
      ({ id }) => id === confirmationId,
    )
    if (!confirmation) return null
    const services = await findOwnRulingServices(db, confirmationId)
    const texts = await findSupplementaryTexts(db, caseId)
    const papers = listRulingPapers({
      confirmation,
      signatures: await findConfirmationSignatures(db, confirmationId),
      parties,
      objections: await findObjections(db, confirmationId),
      services: services.filter(({ way }) => way === 'electronic'),
      of: {
        ...found,
        institution: found.institution ?? '',
        clausesAt: (at) => jointClauses(agreement, parties, texts, at),
      },
    })
    const paper = papers.find((each) => each.key === key)
    return paper ? { taking, paper } : null
  },
  scope: scopeOfTaking,
  present: ({ paper: { content, at } }): ConfirmationPaper => ({ content, at }),
})
