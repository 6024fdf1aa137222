import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findChangeRequests } from '@/lib/data/stores/case/change-request-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { abilityOf, type Ability } from '../case/ability'
import { presentChangeForm, type ChangeFormView } from '../case/change-form-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type MyChangeFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly form: ChangeFormView
}

/** 登记更换申请: the parties, and what they applied for before. */
export const getChangeForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const [card, parties, requests] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyNames(db, caseId),
      findChangeRequests(db, caseId),
    ])
    return card && { card, parties, requests }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, requests }, context): MyChangeFormView => ({
    head: presentActHead(card, context),
    ability: abilityOf('request_change', card, context),
    form: presentChangeForm(card, parties, requests, context),
  }),
})
