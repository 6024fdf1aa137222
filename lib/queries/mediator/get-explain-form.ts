import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findDossier } from '@/lib/data/stores/dossier/dossier-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { UPLOAD_SLOTS, type UploadSlot } from '@/lib/domain/dossier/catalogue'
import { decideExplain } from '@/lib/domain/dossier/decide-archive'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { permissionOf, type Ability } from '../case/ability'
import { checkOf } from '../case/dossier-facts'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type ExplainFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly slot: UploadSlot
  readonly name: string
}

/** The form of 情况说明 for a slot of the mediator's case, or why it is not open. */
export const getExplainForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, slot: z.enum(UPLOAD_SLOTS) }),
  load: async (db, { caseId }, context) => {
    const [card, dossier] = await Promise.all([
      findMyCase(db, caseId, context),
      findDossier(db, caseId),
    ])
    return card && dossier && { card, dossier }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, dossier }, context, { slot }): ExplainFormView => {
    const valid = dossier.materials.filter(({ voided }) => voided === null)
    const { missing, explained } = checkOf(card, dossier, valid)
    const permission = permissionOf('dossier:explain', card, context)
    const decided = decideExplain(card, [...missing, ...explained], slot)
    return {
      head: presentActHead(card, context),
      ability:
        permission.allowed && !decided.ok
          ? { allowed: false, why: refusalSentence(decided.refusal, context.now) }
          : permission,
      slot,
      name: dossierSlot[slot],
    }
  },
})
