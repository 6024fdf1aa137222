import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { findMessages, type StoredMessage } from '@/lib/data/stores/thread/message-store'
import { Confidential } from '@/lib/domain/audience/confidential'
import { withActor } from '@/lib/data/door'
import { writeTerms } from '@/lib/domain/offer/terms-text'
import { openTopic } from '@/lib/use-cases/thread/open-topic'
import { say } from '@/lib/use-cases/thread/say'
import { layPart } from './case-parts'
import { layCome } from './invitations'
import { asOwner, layCase, type World } from './world'

const HOUR_MS = 3_600_000

export type Talk = {
  readonly caseId: string
  readonly applicantId: string
  readonly respondentId: string
  readonly applicant: Actor
  readonly respondent: Actor
}

/** The answer of a party to 异步调解. */
export async function layAsyncConsent(
  world: World,
  caseId: string,
  partyId: string,
  answer = 'given',
): Promise<void> {
  const [row] = await asOwner<{ count: number }>(
    'SELECT count(*)::int AS count FROM consents WHERE case_id = $1',
    [caseId],
  )
  await layPart('consents', caseId, {
    party_id: partyId,
    party_name: '当事人',
    entry_no: row!.count + 1,
    scope: 'asynchronous',
    answer,
    way: 'written',
    given_on: '2026-11-20',
    recorded_at: new Date(),
    mediator_id: world.people.mediatorA.id,
  })
}

/** A case in mediation whose two parties have come in and agreed to talk at different times. */
export async function layTalk(
  world: World,
  [ofApplicant, ofRespondent] = ['19900008001', '19900008002'],
): Promise<Talk> {
  const { id: caseId, applicantId, respondentId } = await layCase(world, { status: 'in_mediation' })
  await layAsyncConsent(world, caseId, applicantId)
  await layAsyncConsent(world, caseId, respondentId)
  return {
    caseId,
    applicantId,
    respondentId,
    applicant: await layCome(world, caseId, applicantId, ofApplicant),
    respondent: await layCome(world, caseId, respondentId, ofRespondent),
  }
}

/** The mediator opens a topic that is due in 48 hours. @returns its id */
export async function openTopicIn(world: World, caseId: string): Promise<string> {
  const topicId = randomUUID()
  const opened = await openTopic(world.people.mediatorA, {
    caseId,
    topicId,
    title: '赔多少、什么时候付',
    question: '您能接受多少？',
    dueAt: new Date(Date.now() + 48 * HOUR_MS).toISOString(),
  })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return topicId
}

type Where = { readonly topicId: string } | { readonly partyId: string }

/** Says it through the act. @returns the id of the message */
export async function sayAs(
  actor: Actor,
  caseId: string,
  where: Where,
  words: string,
): Promise<string> {
  const messageId = randomUUID()
  const said = await say(actor, { caseId, messageId, words, ...where })
  if (!said.ok) throw new Error(`${said.refusal.code} ${JSON.stringify(said.refusal.fields)}`)
  return messageId
}

/** The ten seconds of the messages of a case pass. */
export async function passTenSeconds(caseId: string): Promise<void> {
  await asOwner(
    `UPDATE messages SET sent_at = sent_at - interval '11 seconds',
      visible_at = visible_at - interval '11 seconds',
        taken_back_at = taken_back_at - interval '11 seconds'
     WHERE case_id = $1`,
    [caseId],
  )
  // What was opened, and who joined, before a message still was.
  await asOwner(
    `UPDATE topics SET opened_at = opened_at - interval '11 seconds' WHERE case_id = $1`,
    [caseId],
  )
  await asOwner(
    `UPDATE parties SET joined_at = joined_at - interval '11 seconds' WHERE case_id = $1`,
    [caseId],
  )
}

/** The ten seconds of a message last, however slow the machine is. */
export async function keepPending(messageId: string): Promise<void> {
  await asOwner(
    `UPDATE messages SET sent_at = sent_at + interval '1 hour',
      visible_at = visible_at + interval '1 hour' WHERE id = $1`,
    [messageId],
  )
}

export type Heard = Pick<StoredMessage, 'id' | 'isPending' | 'isHeld' | 'isTakenBack'> & {
  readonly words: string | null
  readonly reason: string | null
}

const open = (words: Confidential | null) => words && Confidential.unwrap(words)

/** What this person hears in the conversations of a case. */
export async function hear(actor: Actor, caseId: string): Promise<Heard[]> {
  const messages = await withActor(actor, (db) => findMessages(db, caseId))
  return messages.map(({ id, words, holdReason, isPending, isHeld, isTakenBack }) => ({
    id,
    words: open(words),
    reason: open(holdReason),
    isPending,
    isHeld,
    isTakenBack,
  }))
}

/** Only the words, of what has any. */
export async function wordsHeard(actor: Actor, caseId: string): Promise<string[]> {
  return (await hear(actor, caseId)).flatMap(({ words }) => words ?? [])
}

/** A topic of the case, due in 48 hours, put there past every rule. @returns its id */
export async function layTopic(
  world: World,
  caseId: string,
  columns: object = {},
): Promise<string> {
  const [row] = await asOwner<{ count: number }>(
    'SELECT count(*)::int AS count FROM topics WHERE case_id = $1',
    [caseId],
  )
  return layPart('topics', caseId, {
    id: randomUUID(),
    audience: 'case',
    topic_no: row!.count + 1,
    title: '赔多少',
    question: '您能接受多少？',
    opened_by: world.people.mediatorA.id,
    opened_by_name: world.people.mediatorA.name,
    opened_at: new Date(),
    due_at: new Date(Date.now() + 48 * HOUR_MS),
    ...columns,
  })
}

/**
 * A message of the applicant to all, sent a minute ago, unless the columns say otherwise.
 * @returns its id
 */
export async function layMessage(
  world: World,
  caseId: string,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const sentAt = new Date(Date.now() - 60_000)
  const [part] = await asOwner<{ id: string; partyId: string; accountId: string | null }>(
    `SELECT t.id, t.party_id AS "partyId", t.account_id AS "accountId" FROM participants t
     JOIN parties p ON p.id = t.party_id
     WHERE t.case_id = $1 AND t.kind = 'party' AND p.side = 'applicant'`,
    [caseId],
  )
  const writer =
    columns.author_kind === 'mediator'
      ? {}
      : {
          account_id: part!.accountId ?? randomUUID(),
          author_kind: 'party',
          participant_id: part!.id,
          party_id: part!.partyId,
        }
  return layPart('messages', caseId, {
    id: randomUUID(),
    audience: 'case',
    topic_id: await layTopic(world, caseId),
    author_name: '许静',
    words: '骂人的话',
    digest: 'x',
    sent_at: sentAt,
    visible_at: new Date(sentAt.getTime() + 10_000),
    is_late: false,
    ...writer,
    ...columns,
  })
}

/**
 * An offer of the applicant to all, made a minute ago and open for a day more, unless the columns
 * say otherwise.
 * @returns its id
 */
export const layOffer = (
  world: World,
  caseId: string,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> =>
  layMessage(world, caseId, {
    words: writeTerms({
      amount: null,
      payer: null,
      manner: null,
      on: null,
      conditions: '修好漏水的管道',
    }),
    offer_until: new Date(Date.now() + 24 * HOUR_MS),
    ...columns,
  })
