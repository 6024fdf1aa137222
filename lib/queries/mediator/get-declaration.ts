import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { DECLARE } from '@/lib/labels/zh-CN/mediator-acts/declare'
import { abilityOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type DeclarationView = { readonly head: ActHeadView; readonly ability: Ability }

/**
 * For the declaration of a co-mediator (在线调解规则 第13条); one who declared, or presides, needs none.
 */
export const getDeclaration = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }, context) => findMyCase(db, caseId, context),
  scope: scopeOf,
  present: (card, context): DeclarationView => {
    const isAwaited = card.coMediators?.some(
      ({ mediatorId, hasDeclared }) => mediatorId === context.actor.id && !hasDeclared,
    )
    return {
      head: presentActHead(card, context),
      ability: isAwaited
        ? abilityOf('declare_co_mediator', card, context)
        : { allowed: false, why: DECLARE.notNeeded },
    }
  },
})
