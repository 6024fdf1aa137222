import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findOpenable } from '@/lib/data/stores/invited/invited-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { ScopeItem } from '@/lib/domain/invited/decide-invited'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { newId } from '@/lib/platform/ids'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type InvitedFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  /** The id that the proposal gets, so that a form sent twice is one. */
  readonly freshId: string
  readonly openable: readonly ScopeItem[]
  readonly today: string
  /** The last day of the mediation: as a form carries it, and in words. */
  readonly latest: { readonly day: string; readonly words: string } | null
}

/** The form with which the mediator proposes someone. */
export const getInvitedForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    return card && { card, openable: await findOpenable(db, caseId) }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, openable }, context): InvitedFormView => {
    const permission = permissionOf('invited:propose', card, context)
    const { mediationDueOn, status } = card
    return {
      head: presentActHead(card, context),
      ability:
        permission.allowed && status !== 'in_mediation'
          ? {
              allowed: false,
              why: refusalSentence({ code: 'INVITED_CASE_OVER', facts: {} }, context.now),
            }
          : permission,
      freshId: newId(),
      openable,
      today: context.today,
      latest: mediationDueOn && {
        day: mediationDueOn,
        words: dayInWords(mediationDueOn, context.today),
      },
    }
  },
})
