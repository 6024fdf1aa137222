import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findHelpers } from '@/lib/data/stores/participant/helper-store'
import { findGuardians } from '@/lib/data/stores/participant/guardian-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findOfAdults, findWithoutGuardian } from '@/lib/domain/participant/decide-guardian'
import {
  helperDevice,
  helperRelation,
  helperTask,
  helperWish,
  HELPER,
} from '@/lib/labels/zh-CN/party-helper'
import { GUARDIAN, guardianEnd } from '@/lib/labels/zh-CN/guardian'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { newId } from '@/lib/platform/ids'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type HelperView = {
  readonly id: string
  readonly name: string
  readonly isOver: boolean
  /** 许静的子女 */
  readonly of: string
  /** 代为念读，用自己的手机 */
  readonly does: string
  readonly added: string
  /** Who ended it and when. */
  readonly ended: string | null
  readonly endWords: string | null
  /** They have a telephone of their own and can be invited. */
  readonly isInvitable: boolean
}

export type GuardianView = {
  readonly id: string
  readonly name: string
  readonly isOver: boolean
  /** Whose, since or until when. */
  readonly words: string
}

export type HelpersView = {
  readonly head: ActHeadView
  /** To add one. */
  readonly ability: Ability
  readonly mayEnd: boolean
  /** The id that the next helper gets, so that a form sent twice is one. */
  readonly freshId: string
  /** Persons only. */
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly helpers: readonly HelperView[]
  /** Parties under 18 without a guardian. */
  readonly withoutGuardian: readonly { readonly id: string; readonly name: string }[]
  readonly guardians: readonly GuardianView[]
  /** Sentences about guardians whose party is 18 by now. */
  readonly ofAdults: readonly string[]
  readonly mayEndGuardian: boolean
  readonly today: string
}

/** 帮忙的人 of a case: who helps whom, and the form that adds one. */
export const getHelpers = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    if (!card) return null
    const [helpers, parties, guardians] = await Promise.all([
      findHelpers(db, caseId),
      findPreparedParties(db, caseId),
      findGuardians(db, caseId),
    ])
    return { card, helpers, parties, guardians }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, helpers, parties, guardians }, context): HelpersView => {
    const permission = permissionOf('helper:add', card, context)
    const isOpen = card.status === 'in_mediation'
    const when = (at: Date) => momentInWords(at, context.today)
    const day = (on: LocalDate) => dayInWords(on, context.today)
    const nameOf = (id: string) => parties.find((each) => each.id === id)?.name ?? ''
    return {
      head: presentActHead(card, context),
      ability:
        permission.allowed && !isOpen
          ? {
              allowed: false,
              why: refusalSentence({ code: 'HELPER_CASE_OVER', facts: {} }, context.now),
            }
          : permission,
      mayEnd: permissionOf('helper:end', card, context).allowed,
      freshId: newId(),
      parties: parties
        .filter(({ kind }) => kind === 'natural')
        .map(({ id, name }) => ({ id, name })),
      withoutGuardian: findWithoutGuardian(parties).map(({ id, name }) => ({ id, name })),
      guardians: guardians.map(({ id, name, partyId, joinedOn, end }) => ({
        id,
        name,
        isOver: end !== null,
        words: end
          ? GUARDIAN.past(nameOf(partyId), day(end.on), guardianEnd[end.reason])
          : GUARDIAN.present(nameOf(partyId), day(joinedOn)),
      })),
      ofAdults: findOfAdults(guardians, parties).map(({ name, party }) =>
        GUARDIAN.ofAdult(party.name, name),
      ),
      mayEndGuardian: isOpen && permissionOf('guardian:end', card, context).allowed,
      today: context.today,
      helpers: helpers.map((helper) => ({
        id: helper.id,
        name: helper.name,
        isOver: helper.end !== null,
        of: HELPER.of(nameOf(helper.partyId), helperRelation[helper.relation]),
        does: HELPER.does(helperTask[helper.task], helperDevice[helper.device]),
        added: HELPER.added(helper.addedBy, when(helper.addedAt), helperWish[helper.wish]),
        ended: helper.end && HELPER.ended(helper.end.by, when(helper.end.at)),
        endWords: helper.endWords && HELPER.reasonIs(helper.endWords),
        isInvitable: isOpen && helper.end === null && helper.device === 'own',
      })),
    }
  },
})
