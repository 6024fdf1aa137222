import 'server-only'
import { z } from 'zod'
import { findOffered, findOwnWishes } from '@/lib/data/stores/mediator-choice/choice-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { stateOfChoice, WISHES_AT_MOST } from '@/lib/domain/mediator-choice/choice'
import { mayDo } from '@/lib/domain/participant/capacity'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { OWN_CHOICE } from '@/lib/labels/zh-CN/party-choice'
import { defineSqlQuery } from '../define-query'
import { loadOwnChoice, sayOwnChoice } from './own-choice-view'
import { scopeOfTaking } from './scope-of-taking'

export type OwnCandidateView = {
  readonly mediatorId: string
  readonly name: string
  readonly title: string | null
  readonly fields: string | null
  readonly introduction: string | null
}

/** What one party of this person answers. */
export type OwnChoiceForm = {
  readonly partyId: string
  readonly name: string
  readonly revision: number
  /** By place; null: no one. */
  readonly wishes: readonly (string | null)[]
  /** The answer in words; null: there is none. */
  readonly own: string | null
}

export type OwnChoiceView = {
  readonly caseId: string
  readonly sentence: string
  readonly isOpen: boolean
  readonly candidates: readonly OwnCandidateView[]
  /** Empty for a helper and for a child: they answer for no party. */
  readonly forms: readonly OwnChoiceForm[]
}

/** 选调解员: whom a party can choose, and its own answer, which no one else reads. */
export const getOwnChoice = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const found = await findOwnCase(db, caseId)
    const choice = found && (await loadOwnChoice(db, found))
    return (
      choice && {
        choice,
        taking: await findTakingPart(db, caseId),
        parties: await findPartyNames(db, caseId),
        offered: await findOffered(db, choice.id),
        wishes: await findOwnWishes(db, choice.id),
      }
    )
  },
  scope: scopeOfTaking,
  present: ({ choice, taking, parties, offered, wishes }, { actor, now, today }): OwnChoiceView => {
    const own = findOwnParts(taking, actor.id).filter(({ kind }) => kind !== 'invited')
    const answering = new Set(
      own.flatMap((part) =>
        part.partyId !== null && mayDo(participationOf(part), 'consent') ? part.partyId : [],
      ),
    )
    const nameOf = (id: string) => offered.find(({ mediatorId }) => mediatorId === id)?.name ?? ''
    return {
      caseId: choice.caseId,
      sentence: sayOwnChoice(choice, [...answering][0] ?? own[0]?.partyId ?? '', { now, today }),
      isOpen: stateOfChoice(choice, now) === 'open',
      candidates: offered.map(({ mediatorId, name, title, specialties, introduction }) => ({
        mediatorId,
        name,
        title,
        introduction,
        fields:
          specialties.length > 0
            ? OWN_CHOICE.fields(specialties.map((type) => disputeType[type]).join('、'))
            : null,
      })),
      forms: [...answering].map((partyId): OwnChoiceForm => {
        const answer = choice.answers.find((each) => each.partyId === partyId)
        const named = wishes.get(partyId) ?? []
        return {
          partyId,
          name: parties.find(({ id }) => id === partyId)?.name ?? '',
          revision: answer?.revision ?? 0,
          wishes: Array.from({ length: WISHES_AT_MOST }, (_, place) => named[place] ?? null),
          own: !answer?.at
            ? null
            : named.length > 0
              ? OWN_CHOICE.own.named(named.map(nameOf).join('、'))
              : OWN_CHOICE.own.institution,
        }
      }),
    }
  },
})
