import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findPartiesWithAgents } from '@/lib/data/stores/party/party-name-store'
import { findCallbackOfToday } from '@/lib/domain/case/callback'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { contactResult } from '@/lib/labels/zh-CN/act-choice'
import { partySide } from '@/lib/labels/zh-CN/case'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { newId } from '@/lib/platform/ids'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'
import { abilityOf, type Ability } from '../case/ability'

export type ContactFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  /** A new id for the entry, so that submitting it twice has one effect. */
  readonly contactId: string
  /** Parties, each followed by their agents. `role`: 申请人, or 许静的代理人. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[]
  /** The person who was just rung, else the one to be called back today. */
  readonly suggestedId: string | null
  /**
   * Now, as a datetime-local input takes it (Shanghai), and the earliest moment that can be true.
   */
  readonly happenedAt: string
  readonly earliest: string | null
  /** The last day of the mediation period: a call back agreed for later deserves a warning. */
  readonly due: { readonly on: LocalDate; readonly words: string } | null
  /**
   * The last contact in one sentence: a mediator who submits again after a lost answer sees that it
   * was saved.
   */
  readonly last: string | null
}

/** 记录联系: people to choose from, and likely values. */
export const getContactForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, personId: z.string().max(64).optional() }),
  load: async (db, { caseId }, context) => {
    const [card, parties] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartiesWithAgents(db, caseId),
    ])
    return card && { card, parties }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties }, context, { personId }): ContactFormView => {
    const { actor, now, today } = context
    const last = card.lastContact
    const people = parties.flatMap(({ id, name, side, agents }) => [
      { id, name, role: partySide[side] },
      ...agents.map((agent) => ({ ...agent, role: MEDIATOR.contact.agentOf(name) })),
    ])
    const dueOn = card.clock?.dueOn ?? card.mediationDueOn
    return {
      head: presentActHead(card, context),
      ability: abilityOf('record_contact', card, { actor, now }),
      contactId: newId(),
      people,
      suggestedId:
        people.find(({ id }) => id === personId)?.id ??
        findCallbackOfToday(card.callbacks, today)?.personId ??
        null,
      happenedAt: localMinute(now),
      earliest: card.acceptedAt && localMinute(card.acceptedAt),
      due: dueOn && { on: dueOn, words: dayInWords(dueOn, today) },
      last:
        last &&
        MEDIATOR.contact.last(
          momentInWords(last.happenedAt, today),
          last.personName,
          contactResult[last.result],
        ),
    }
  },
})

function localMinute(instant: Date): string {
  return `${toLocalDate(instant)}T${clockTime(instant)}`
}
