// Everything that can be said in confidence in one case, each with a marker of its own, through the
// application's own acts. Reads who acts from a file and writes to another which person may hear
// which marker.
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { closeDatabase } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { enterBlind } from '@/lib/use-cases/blind-offer/enter-blind'
import { openBidding } from '@/lib/use-cases/blind-offer/open-bidding'
import { fileComplaint } from '@/lib/use-cases/complaint/file-complaint'
import { answerMinutes } from '@/lib/use-cases/minutes/answer-minutes'
import { answerInvited } from '@/lib/use-cases/invited/answer-invited'
import { proposeInvited } from '@/lib/use-cases/invited/propose-invited'
import { addNote } from '@/lib/use-cases/note/add-note'
import { makeOffer } from '@/lib/use-cases/offer/make-offer'
import { proposeThird } from '@/lib/use-cases/invited/propose-third'
import { requestCorrection } from '@/lib/use-cases/participation/request-correction'
import { holdMessage } from '@/lib/use-cases/thread/hold-message'
import { openTopic } from '@/lib/use-cases/thread/open-topic'
import { say } from '@/lib/use-cases/thread/say'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'

export type Party = { readonly partyId: string; readonly actor: Actor }
type World = {
  readonly caseId: string
  readonly minutesId: string
  readonly mediator: Actor
  readonly first: Party
  readonly second: Party
}
/**
 * Who may hear a marker, by their part in the case; it must be found by one of `control`, where
 * there is one.
 */
type Part = 'mediator' | 'admin' | 'court' | 'first' | 'second' | 'expert'
export type Mark = {
  readonly marker: string
  readonly what: string
  readonly hears: readonly Part[]
  readonly control: Part | null
}

const { caseId, minutesId, mediator, first, second } = JSON.parse(
  readFileSync(process.argv[2]!, 'utf8'),
) as World
const marks: Mark[] = []

/** A marker that nothing else in the world can look like. */
function mark(
  what: string,
  hears: readonly Part[],
  control: Part | null = hears[0] ?? null,
): string {
  const marker = `ZQX${String(7001 + marks.length)}`
  marks.push({ marker, what, hears, control })
  return marker
}

async function must<T>(what: string, deciding: Promise<Decided<T>>): Promise<T> {
  const decided = await deciding
  if (decided.ok) return decided.value
  throw new Error(`${what}：${decided.refusal.code} ${JSON.stringify(decided.refusal.fields)}`)
}

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()
const ALL: readonly Part[] = ['mediator', 'admin', 'first', 'second']
/** What is in the scope of the one who was invited to help. */
const IN_SCOPE: readonly Part[] = [...ALL, 'expert']
const OF_FIRST: readonly Part[] = ['first', 'mediator']
const OF_SECOND: readonly Part[] = ['second', 'mediator']

async function sayIn(actor: Actor, where: object, words: string): Promise<string> {
  const messageId = newId()
  await must('发言', say(actor, { caseId, messageId, words, ...where }))
  return messageId
}

async function openOne(question: string): Promise<string> {
  const topicId = newId()
  const topic = { title: '多少钱、什么时候付', question, dueAt: inHours(48) }
  await must('议题', openTopic(mediator, { caseId, topicId, ...topic }))
  return topicId
}

/** One who is to help in this topic alone, admitted by both parties. */
async function invite(topicId: string): Promise<void> {
  const invitedId = newId()
  const who = { name: '记号证人', phone: '19900007790', kind: 'expert', scope: [topicId] }
  const why = `请懂行的人看看。${mark('为什么邀请', ['mediator', 'first', 'second'])}`
  const lastDay = inHours(48).slice(0, 10)
  await must('邀请', proposeInvited(mediator, { caseId, invitedId, ...who, why, lastDay }))
  for (const { actor, partyId } of [first, second])
    await must('同意邀请', answerInvited(actor, { caseId, invitedId, partyId, reply: 'agrees' }))
}

/** One who may join as a party: what is said of their interest is for those who decide about it. */
async function proposeOther(): Promise<void> {
  const why = `租了这套房屋。${mark('第三人的利害关系', ['mediator', 'first', 'second'])}`
  const who = { name: '记号租客', phone: '19900007791', partyKind: 'natural' }
  const lastDay = inHours(48).slice(0, 10)
  await must('第三人', proposeThird(mediator, { caseId, invitedId: newId(), ...who, why, lastDay }))
}

/** @returns the message that is to be held */
async function talk(): Promise<string> {
  const topicId = await openOne(`您能接受多少？${mark('议题', IN_SCOPE)}`)
  await invite(topicId)
  await proposeOther()
  const elsewhere = await openOne(`什么时候搬？${mark('范围以外的议题', ALL)}`)
  await sayIn(second.actor, { topicId: elsewhere }, `月底。${mark('范围以外说的', ALL, 'first')}`)
  const toAll = { topicId }
  await sayIn(first.actor, toAll, `可以分两期。${mark('对全体说的', IN_SCOPE, 'expert')}`)
  const gone = await sayIn(first.actor, toAll, `说错了。${mark('十秒内收回的', [])}`)
  await must('收回', takeMessageBack(first.actor, { caseId, messageId: gone }))
  const held = await sayIn(second.actor, toAll, `不像话。${mark('暂不显示的', OF_SECOND)}`)
  await sayIn(
    first.actor,
    { partyId: first.partyId },
    `底线。${mark('一方对调解员说的', OF_FIRST)}`,
  )
  await sayIn(mediator, { partyId: first.partyId }, `明白。${mark('调解员对一方说的', OF_FIRST)}`)
  await sayIn(
    second.actor,
    { partyId: second.partyId },
    `不急。${mark('另一方对调解员说的', OF_SECOND)}`,
  )
  await must(
    '方案',
    makeOffer(first.actor, {
      caseId,
      offerId: newId(),
      topicId,
      partyId: first.partyId,
      conditions: `先修好。${mark('方案的条件', ALL, 'second')}`,
      expiresAt: inHours(30),
    }),
  )
  return held
}

/** Once its ten seconds are over: before it no one else sees it, so that no one can hold it. */
async function hold(messageId: string): Promise<void> {
  const reason = `请换个说法。${mark('暂不显示的理由', OF_SECOND)}`
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(200))
    if ((await holdMessage(mediator, { caseId, messageId, reason })).ok) return
  throw new Error('暂不显示：一分钟以后还不能')
}

async function notes(): Promise<void> {
  const note = (audience: string, words: string, partyId = '') =>
    must('备忘', addNote(mediator, { caseId, noteId: newId(), audience, partyId, words }))
  await note('mediators', `先谈期限。${mark('备忘', ['mediator'])}`)
  await note('caucus', `能让一步。${mark('听一方说的备忘', OF_FIRST, 'mediator')}`, first.partyId)
}

/** A sealed amount is its own marker: no word can stand beside it. */
async function sealed(): Promise<void> {
  const biddingId = newId()
  const pair = { payerId: second.partyId, payeeId: first.partyId }
  await must(
    '密封报价',
    openBidding(mediator, { caseId, biddingId, ...pair, rule: 'middle', dueAt: inHours(30) }),
  )
  const amount = '73519.37'
  const { partyId } = first
  await must('填数', enterBlind(first.actor, { caseId, biddingId, partyId, round: 1, amount }))
  marks.push({ marker: amount, what: '密封的数', hears: [], control: null })
}

async function rights(): Promise<void> {
  const complaint = (office: string, words: string) =>
    must(
      '投诉',
      fileComplaint(first.actor, {
        caseId,
        complaintId: newId(),
        partyId: first.partyId,
        about: 'mediator',
        mediatorId: mediator.id,
        office,
        ground: 'forced',
        words,
      }),
    )
  await complaint('institution', `说话不公。${mark('向机构的投诉', ['first', 'admin'])}`)
  await complaint('court', `催得太急。${mark('向法院的投诉', ['first', 'court'])}`)
  await must(
    '更正',
    requestCorrection(first.actor, {
      caseId,
      correctionId: newId(),
      partyId: first.partyId,
      item: 'address',
      value: `示例区和平路九号${mark('请求更正的住址', ['first', 'mediator'], null)}`,
      note: '',
    }),
  )
  await must(
    '异议',
    answerMinutes(first.actor, {
      caseId,
      minutesId,
      personId: first.partyId,
      answer: 'objected',
      how: 'online',
      on: new Date().toISOString().slice(0, 10),
      note: `数不对。${mark('对笔录的异议', ['mediator', 'admin'])}`,
    }),
  )
}

const held = await talk()
await notes()
await sealed()
await rights()
await hold(held)
const files = [
  {
    from: 'first',
    where: { partyId: first.partyId },
    name: `${mark('单独发的文件的名称', OF_FIRST)}.pdf`,
    text: mark('单独发的文件的内容', OF_FIRST),
  },
]
writeFileSync(process.argv[3]!, JSON.stringify({ marks, files }))
await closeDatabase()
