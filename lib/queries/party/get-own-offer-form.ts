import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideTalkToAll } from '@/lib/domain/thread/topic'
import { defineQuery } from '../define-query'
import { presentOfferForm, type OfferFormView } from '../thread/offer-form-view'
import { loadOwnTalk } from './load-own-talk'
import { scopeOfTaking } from './scope-of-taking'

/** 提出方案 by one who may settle for a party, as an answer to another offer or without one. */
export const getOwnOfferForm = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({
    caseId: CaseId,
    topicId: z.uuid(),
    countersId: z.uuid().optional(),
    partyId: z.uuid().optional(),
  }),
  load: async (db, { caseId, ...wanted }, context) => {
    const talk = await loadOwnTalk(db, caseId, 'all', context)
    if (!talk || !decideTalkToAll({ ...talk, status: talk.found.status }).ok) return null
    const partyId = wanted.partyId ?? talk.settlesFor[0] ?? null
    const may = partyId !== null && talk.settlesFor.includes(partyId)
    const form = presentOfferForm(
      { ...talk, lastDay: talk.found.mediationDueOn },
      { topicId: wanted.topicId, countersId: wanted.countersId ?? null, partyId },
      context,
    )
    return form && { ...talk, form, may }
  },
  scope: scopeOfTaking,
  /** null: this person does not negotiate for the party. */
  present: ({ form, may }): OfferFormView | null => (may ? form : null),
})
