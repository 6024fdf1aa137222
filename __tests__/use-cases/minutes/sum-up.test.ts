import { randomUUID } from 'node:crypto'
import { sumUp } from '@/lib/use-cases/minutes/sum-up'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { getSummaryForm } from '@/lib/queries/mediator/get-summary-form'
import { layMinutes } from '../../support/lay-minutes'
import {
  layOffer,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  type Talk,
} from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 整理成笔录：只有全体可见的话能进，每一段记得从哪些话来；单独说的话，程序和数据库都不收.

let world: World
let talk: Talk
let topicId: string
let minutesId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
  const existing = { id: talk.caseId, applicantId: talk.applicantId }
  minutesId = (await layMinutes(existing, world.people.mediatorA.id, 'draft')).minutesId
})
afterAll(closeWorld)

const sumUpOf = (messageIds: readonly string[], change: object = {}) =>
  sumUp(world.people.mediatorA, {
    caseId: talk.caseId,
    minutesId,
    topicId,
    lines: [
      {
        id: randomUUID(),
        section: 'statement',
        speakerId: talk.applicantId,
        text: '屋顶三月起漏水',
        messageIds,
        ...change,
      },
    ],
  })

const sources = () => asOwner<{ id: string }>('SELECT message_id AS id FROM minutes_entry_sources')

/** The lines of the draft as its mediator sees them. */
async function draftLines() {
  const page = await getMinutes(world.people.mediatorA, { caseId: talk.caseId, minutesId })
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value.sections.flatMap(({ section, entries }) =>
    entries.map((entry) => ({ ...entry, section })),
  )
}

test('选中的话先按说话的人排成段，记入让步与方案，由调解员改', async () => {
  const one = await sayAs(talk.applicant, talk.caseId, { topicId }, '屋顶三月起漏水')
  const two = await sayAs(talk.applicant, talk.caseId, { topicId }, '我要三万')
  await sayAs(talk.respondent, talk.caseId, { topicId }, '没有选中的话')
  await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '底线两万五')
  await passTenSeconds(talk.caseId)
  const form = await getSummaryForm(world.people.mediatorA, {
    caseId: talk.caseId,
    topicId,
    messageIds: [one, two],
  })
  expect(JSON.stringify(form)).not.toContain('底线')
  expect(form).toMatchObject({
    value: {
      messages: [{ text: '屋顶三月起漏水' }, { text: '我要三万' }, { text: '没有选中的话' }],
      drafts: [{ value: minutesId }],
      lines: [
        {
          section: 'proposal',
          speakerId: talk.applicantId,
          text: '屋顶三月起漏水\n我要三万',
          messageIds: [one, two],
        },
      ],
    },
  })
})

test('记入草稿，每段记得从哪些话来；改过以后仍然记得', async () => {
  const said = await sayAs(talk.applicant, talk.caseId, { topicId }, '屋顶三月起漏水')
  await passTenSeconds(talk.caseId)
  expect(await sumUpOf([said])).toMatchObject({ ok: true })
  const line = (await draftLines()).find(({ text }) => text === '屋顶三月起漏水')!
  expect(line).toMatchObject({ section: 'statement', sources: [said] })
  await writeMinutes(world.people.mediatorA, {
    caseId: talk.caseId,
    minutesId,
    entries: [
      {
        id: randomUUID(),
        section: 'statement',
        speakerId: talk.applicantId,
        text: '屋顶三月二日起漏水',
        saidAt: new Date().toISOString(),
        replaces: line.id,
      },
    ],
  })
  expect((await draftLines()).find(({ text }) => text === '屋顶三月二日起漏水')).toMatchObject({
    sources: [said],
  })
})

test('单独和调解员说的话，不收，什么也不记', async () => {
  const secret = await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '底线')
  const said = await sayAs(talk.applicant, talk.caseId, { topicId }, '公开的话')
  await passTenSeconds(talk.caseId)
  for (const messageIds of [[secret], [said, secret]])
    expect(await sumUpOf(messageIds)).toMatchObject({
      refusal: { fields: { 'lines.0.text': 'NOT_SAID_TO_ALL' } },
    })
  expect(await sources()).toEqual([])
  expect(await draftLines()).toHaveLength(2)
})

test('绕过程序直接写，数据库也不收单独说的话', async () => {
  const secret = await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '底线')
  const [entry] = await asOwner<{ id: string }>('SELECT id FROM minutes_entries LIMIT 1')
  const insert = (audience: string, partyId: string | null) =>
    asOwner(
      `INSERT INTO minutes_entry_sources (entry_id, message_id, case_id, court_id, holder_id,
        audience, caucus_party_id)
       SELECT $2, $3, id, court_id, holder_id, $4, $5 FROM cases WHERE id = $1`,
      [talk.caseId, entry!.id, secret, audience, partyId],
    )
  await expect(insert('case', null)).rejects.toThrow(
    /minutes_entry_sources_message_id_case_id_audience_fkey/,
  )
  await expect(insert('caucus', talk.applicantId)).rejects.toThrow(
    /minutes_entry_sources_audience_check/,
  )
})

test('十秒还没有过的、别的案件的，不收；方案不能记成陈述', async () => {
  const pending = await sayAs(talk.applicant, talk.caseId, { topicId }, '刚说的')
  const other = await layTalk(world, ['19900008003', '19900008004'])
  const elsewhere = await openTopicIn(world, other.caseId)
  const foreign = await sayAs(other.applicant, other.caseId, { topicId: elsewhere }, '别处的话')
  await passTenSeconds(other.caseId)
  for (const id of [pending, foreign])
    expect(await sumUpOf([id])).toMatchObject({
      refusal: { fields: { 'lines.0.text': 'NOT_SAID_TO_ALL' } },
    })
  const offer = await layOffer(world, talk.caseId, { topic_id: topicId })
  expect(await sumUpOf([offer])).toMatchObject({
    refusal: { fields: { 'lines.0.section': 'OFFER_IS_PROPOSAL' } },
  })
  expect(await sumUpOf([offer], { section: 'proposal' })).toMatchObject({ ok: true })
})

test('交两次只有一段', async () => {
  const said = await sayAs(talk.applicant, talk.caseId, { topicId }, '屋顶三月起漏水')
  await passTenSeconds(talk.caseId)
  const id = randomUUID()
  for (const result of [await sumUpOf([said], { id }), await sumUpOf([said], { id })])
    expect(result).toMatchObject({ ok: true })
  expect(await sources()).toEqual([{ id: said }])
})
