import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findChoice,
  findChoiceAnswers,
  findOffered,
  findOwnWishes,
  storeWishes,
} from '@/lib/data/stores/mediator-choice/choice-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { decideAnswerChoice } from '@/lib/domain/mediator-choice/decide-choice'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { AnswerChoiceInput } from './choice-acts.input'

/** What became of an answer; `same`: nothing changed. */
export type AnsweredChoice = {
  readonly caseId: string
  readonly caseNo: string
  readonly result: 'same' | 'withdrawn' | 'waits' | 'chosen' | 'not_chosen'
}

/** The case is locked, so that of two answers the second one is decided on the first. */
async function load(db: Db, { caseId, partyId }: { caseId: string; partyId: string }) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  if (!record) return null
  const choice = await findChoice(db, caseId)
  const answers = choice ? await findChoiceAnswers(db, choice.id) : []
  const hasAnswered = answers.some((each) => each.partyId === partyId && each.at !== null)
  const wishes = choice ? await findOwnWishes(db, choice.id) : new Map<string, readonly string[]>()
  return {
    record,
    choice,
    answers,
    status: record.status,
    taking: record.taking,
    candidateIds: choice
      ? (await findOffered(db, choice.id)).map(({ mediatorId }) => mediatorId)
      : [],
    ownWishes: hasAnswered ? (wishes.get(partyId) ?? []) : null,
  }
}

/**
 * 当事人选调解员 (在线调解规则 第10条; 特邀规定 第12条): a party names up to three, or leaves it to the institution. The
 * database compares the lists once every party has answered, and says only whom all of them named;
 * neither this program nor its logs keep a list.
 */
export const answerChoice = defineUseCase({
  act: 'choice:answer',
  input: AnswerChoiceInput,
  load,
  scope: ({ record }) => scopeOfOwn(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => subjectOfOwn(record),
  decide: (facts, { partyId, reply, revision, wish1, wish2, wish3 }, { actor, now }) =>
    decideAnswerChoice(
      facts,
      { partyId, reply, revision, wishes: [wish1, wish2, wish3] },
      { accountId: actor.id, now },
    ),
  write: async (
    db,
    grant,
    decision,
    { record, choice },
    { partyId, revision },
    { now },
  ): Promise<Decided<AnsweredChoice>> => {
    const { id: caseId, caseNo, parties } = record
    if (!decision || !choice) return allow({ caseId, caseNo, result: 'same' })
    const { participantId, wishes } = decision
    const stored = { choiceId: choice.id, participantId, revision, wishes }
    const result = await storeWishes(db, grant, stored)
    if (result === null) return refuse('CHOICE_OVER')
    const subject = subjectOfOwn(record)
    const party = parties.find(({ id }) => id === partyId)?.name ?? ''
    await appendEvent(db, {
      event: {
        kind: 'choice.answered',
        data: { partyId, party, isWithdrawn: wishes === null },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    if (result === 'waits')
      return allow({ caseId, caseNo, result: wishes === null ? 'withdrawn' : result })
    const chosen = (await findChoice(db, caseId))?.chosen ?? null
    await appendEvent(db, {
      event: {
        kind: 'choice.ended',
        data: {
          result,
          mediatorId: chosen?.mediatorId ?? null,
          mediator: chosen?.name ?? null,
          text: null,
        },
      },
      subject,
      by: grant.actor,
      at: now,
      basis: 'online_mediation_10',
    })
    await enqueue(db, {
      kind: 'choice',
      payload: { what: 'moved', choiceId: choice.id, by: grant.actor.id },
      runAt: now,
      by: grant.actor.id,
    })
    return allow({ caseId, caseNo, result })
  },
})
