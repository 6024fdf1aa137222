import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { DEFAULT_SLOT, UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'
import { decideOpenDossier } from '@/lib/domain/dossier/decide-material'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { partySide } from '@/lib/labels/zh-CN/case'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { PHOTO } from '@/lib/labels/zh-CN/mediator-acts/photo'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type PhotoFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly slots: readonly { readonly value: string; readonly label: string }[]
  readonly slot: string
  /** Who may have handed it in, as it is said in a name: 申请人, 被申请人, 调解员. */
  readonly givers: readonly string[]
  /** Names that the dossier has already. */
  readonly titles: readonly string[]
  readonly today: LocalDate
}

/** 添加照片: the places of the dossier and a suggested name. */
export const getPhotoForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, slot: z.string().max(64).optional() }),
  load: async (db, { caseId }, context) => {
    const [card, parties, materials] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyNames(db, caseId),
      findCaseMaterials(db, caseId),
    ])
    return card && { card, parties, materials }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, materials }, context, { slot }): PhotoFormView => {
    const open = decideOpenDossier(card.status, context.actor.role)
    return {
      head: presentActHead(card, context),
      ability: open.ok
        ? permissionOf('material:add', card, context)
        : { allowed: false, why: refusalSentence(open.refusal, context.now) },
      slots: UPLOAD_SLOTS.map((each) => ({ value: each, label: dossierSlot[each] })),
      slot: UPLOAD_SLOTS.find((each) => each === slot) ?? DEFAULT_SLOT,
      givers: [...new Set(parties.map(({ side }) => partySide[side])), PHOTO.mediator],
      titles: materials.map(({ title }) => title),
      today: context.today,
    }
  },
})
