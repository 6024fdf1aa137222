import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findOpenable } from '@/lib/data/stores/invited/invited-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { ScopeItem } from '@/lib/domain/invited/decide-invited'
import { defineSqlQuery } from '../define-query'
import { findMyCase } from './act-head'
import { presentProposalForm, type ProposalFormView } from './proposal-form'

export type InvitedFormView = ProposalFormView & { readonly openable: readonly ScopeItem[] }

/** The form with which the mediator proposes someone. */
export const getInvitedForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    return card && { card, openable: await findOpenable(db, caseId) }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, openable }, context): InvitedFormView => ({
    ...presentProposalForm('invited:propose', card, context),
    openable,
  }),
})
