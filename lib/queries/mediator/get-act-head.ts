import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import {
  findMyCase,
  presentAbilities,
  presentActHead,
  type ActHeadView,
  type MyAbilities,
} from './act-head'

export type ActView = { readonly head: ActHeadView; readonly abilities: MyAbilities }

/** For 接收案件, 披露 and 提前终结: the case these acts concern, and whether they are open now. */
export const getActHead = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }, context) => findMyCase(db, caseId, context),
  scope: scopeOf,
  present: (card, context): ActView => ({
    head: presentActHead(card, context),
    abilities: presentAbilities(card, context),
  }),
})
