import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import type { Asking } from '@/lib/domain/application/asking'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { mayAsk } from '@/lib/domain/invitation/decide-invitation'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { ASKING_DESK, askingForDesk } from '@/lib/labels/zh-CN/asking'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { Ability } from '../case/ability'
import { presentAsking } from '../case/asking-view'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { loadAskingPeople, presentAskingPeople, type AskingPeopleView } from './asking-people-view'
import { presentSummary, type CaseSummaryView } from './case-summary'

export type AskingPageView = {
  readonly summary: CaseSummaryView
  readonly step: Asking['step'] | null
  readonly isLate: boolean
  /** How far it is, in one sentence with a day. */
  readonly sentence: string | null
  readonly ability: Ability
  readonly invited: AskingPeopleView
  /** The other side declined and there is no mediator: the texts that the closing begins with. */
  readonly closing: { readonly account: string; readonly failureReason: string } | null
}

/** 征询对方 (在线调解规则 第15条): whom the institution has invited to answer, and what they answered. */
export const getAsking = defineQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    if (!administeredBy(actor)) return null
    const state = await findCaseState(db, caseId)
    if (!state || state.source !== 'party_application') return null
    return {
      state,
      parties: await findPartyNames(db, caseId),
      invited: await loadAskingPeople(db, caseId),
    }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ state, parties, invited }, context): AskingPageView => {
    const asking = presentAsking(state, context, 'all')
    const isDeclined = asking?.step === 'declined' && state.status === 'pending_assignment'
    return {
      summary: presentSummary(state, { ...state, parties }, context),
      step: asking?.step ?? null,
      isLate: asking !== null && 'isLate' in asking && asking.isLate,
      sentence: asking && askingForDesk(asking, context.today),
      ability: mayAsk(state.status)
        ? { allowed: true }
        : {
            allowed: false,
            why: refusalSentence({ code: 'STATUS_DOES_NOT_ASK', facts: {} }, context.now),
          },
      invited: presentAskingPeople(invited, context),
      closing: isDeclined
        ? {
            account: ASKING_DESK.draftAccount(
              parties
                .filter(({ side }) => side === 'applicant')
                .map(({ name }) => name)
                .join('、'),
              toLocalDate(state.referredAt),
              state.acceptedAt && toLocalDate(state.acceptedAt),
            ),
            failureReason: ASKING_DESK.draftReason(asking.names.join('、'), asking.on),
          }
        : null,
    }
  },
})
