import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { getOwnFacts } from '@/lib/queries/party/get-own-facts'
import { confirmFacts } from '@/lib/use-cases/fact/confirm-facts'
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { chainOfCase } from '../../support/case-papers'
import { layPart } from '../../support/case-parts'
import { comeIn, invite, layCome, participantOf } from '../../support/invitations'
import { layFact } from '../../support/undisputed-facts'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 当事人在自己的手机上逐条核对无争议事实：在线调解规则 第18、22条；docs/decisions/0106。

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
let applicant: Actor
let respondent: Actor
beforeEach(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
  applicant = await layCome(world, existing.id, existing.applicantId, '19900008001')
  respondent = await layCome(world, existing.id, existing.respondentId, '19900008002')
})
afterAll(closeWorld)

const put = () => layFact(existing.id, { put_at: new Date() })
const answer = (
  actor: Actor,
  partyId: string,
  answers: Readonly<Record<string, string>>,
  change: object = {},
) =>
  confirmFacts(actor, {
    caseId: existing.id,
    partyId,
    answers,
    how: 'online',
    on: toLocalDate(new Date()),
    ...change,
  })
const factsOf = async (actor: Actor) => {
  const found = await getOwnFacts(actor, { caseId: existing.id })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

test('调解员勾选“发到各方的手机上”的才看得到，没有勾选的不存在', async () => {
  const record = (factId: string, text: string, ticked: object) =>
    recordFact(world.people.mediatorA, { caseId: existing.id, factId, text, ...ticked })
  const [seen, hidden] = [crypto.randomUUID(), crypto.randomUUID()]
  await record(seen, '押金 6,000 元已付。', { put: 'on' })
  await record(hidden, '单独谈话里说的事。', {})
  expect((await factsOf(applicant)).facts).toEqual([
    { id: seen, no: 1, text: '押金 6,000 元已付。', answer: null, isUndisputed: false },
  ])
  expect(await getOwnCase(applicant, { caseId: existing.id })).toMatchObject({
    value: { putFacts: { count: 1, toAnswer: 1 } },
  })
  expect(await answer(applicant, existing.applicantId, { [hidden]: 'confirms' })).toMatchObject({
    refusal: { fields: { [`answers.${hidden}`]: 'NOT_AN_OPTION' } },
  })
  const rows = await withActor(applicant, (db) =>
    db.$queryRawUnsafe('SELECT id FROM undisputed_facts'),
  )
  expect(rows).toEqual([{ id: seen }])
})

test('逐条核对：记在其参与名下，当天、在线；双方都认可才是无争议，分数由系统记，调解员收到消息', async () => {
  const [one, two] = [await put(), await put()]
  const first = { [one]: 'confirms', [two]: 'does_not_confirm' }
  // 表上写的日期和方式不算。
  const early = { how: 'written', on: '2026-01-05' }
  expect(await answer(applicant, existing.applicantId, first, early)).toMatchObject({ ok: true })
  expect(await answer(respondent, existing.respondentId, { [one]: 'confirms' })).toMatchObject({
    ok: true,
  })
  const today = toLocalDate(new Date())
  const rows = await asOwner(
    `SELECT f.answer, f.way, f.answered_on::text AS on, f.mediator_id, t.account_id
     FROM fact_confirmations f JOIN participants t ON t.id = f.participant_id
     ORDER BY f.answer, f.party_id = $1 DESC`,
    [existing.applicantId],
  )
  const own = { way: 'online', on: today, mediator_id: null }
  expect(rows).toEqual([
    { answer: 'confirms', ...own, account_id: applicant.id },
    { answer: 'confirms', ...own, account_id: respondent.id },
    { answer: 'does_not_confirm', ...own, account_id: applicant.id },
  ])
  expect((await factsOf(applicant)).facts).toMatchObject([
    { answer: 'confirms', isUndisputed: true },
    { answer: 'does_not_confirm', isUndisputed: false },
  ])
  const event = (await chainOfCase(existing.id)).at(-1)
  expect(event).toMatchObject({ kind: 'fact.confirmed', data: { facts: [1], how: 'online' } })
  expect(await asOwner(`SELECT id FROM score_points`)).toEqual([])
  await workOutbox(new Date(Date.now() + 1000))
  expect(await asOwner(`SELECT code, mediator_id FROM score_points`)).toEqual([
    { code: 'undisputed_facts', mediator_id: world.people.mediatorA.id },
  ])
  const notices = await asOwner(`SELECT facts FROM notices WHERE kind = 'facts.answered'`)
  expect(notices).toEqual([{ facts: { count: 2 } }, { facts: { count: 1 } }])
})

test('同一条再答一样的，不重复记；改主意的记在后面', async () => {
  const id = await put()
  const own = (value: string) => answer(applicant, existing.applicantId, { [id]: value })
  await own('confirms')
  expect(await own('confirms')).toMatchObject({
    refusal: { fields: { [`answers.${id}`]: 'FACT_NOTHING_NEW' } },
  })
  expect(await own('does_not_confirm')).toMatchObject({ ok: true })
  expect((await factsOf(applicant)).facts).toMatchObject([{ answer: 'does_not_confirm' }])
})

test('不能替对方答；帮忙的人不能替本人答；别的案件的人没有这个案件', async () => {
  const id = await put()
  const answers = { [id]: 'confirms' }
  expect(await answer(applicant, existing.respondentId, answers)).toMatchObject({
    refusal: { code: 'NOT_YOURS_TO_ANSWER' },
  })
  const helperId = await layPart('participants', existing.id, {
    kind: 'helper',
    party_id: existing.applicantId,
    name: '周晴',
    joined_at: new Date(0),
  })
  const helper = await comeIn(await invite(world, existing.id, helperId, { phone: '19900008009' }))
  expect(await answer(helper, existing.applicantId, answers)).toMatchObject({
    refusal: { code: 'NOT_YOURS_TO_ANSWER' },
  })
  expect(await factsOf(helper)).toMatchObject({ mayAnswer: false, facts: [{ id }] })
  const other = await layCase(world, { status: 'in_mediation' })
  const stranger = await layCome(world, other.id, other.applicantId, '19900008007')
  expect(await answer(stranger, existing.applicantId, answers)).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await asOwner('SELECT id FROM fact_confirmations')).toEqual([])
})

test('数据库本身：只能替自己一方、以自己的参与、在线答；没有发出的一条答不了', async () => {
  const [open, hidden] = [await put(), await layFact(existing.id)]
  const own = await participantOf(existing.applicantId)
  const others = await participantOf(existing.respondentId)
  const insert = (factId: string, partyId: string, part: string, way = 'online') =>
    withActor(applicant, (db) =>
      db.$executeRawUnsafe(
        `INSERT INTO fact_confirmations (case_id, court_id, holder_id, fact_id, entry_no, party_id,
          party_name, answer, way, answered_on, recorded_at, participant_id)
         SELECT t.case_id, t.court_id, t.holder_id, $1::uuid, 9, $2::uuid, 'x', 'confirms', $4,
           now(), now(), $3::uuid
         FROM participants t WHERE t.id = $5::uuid`,
        factId,
        partyId,
        part,
        way,
        own,
      ),
    )
  const denied = /row-level security/
  await expect(insert(open, existing.respondentId, own)).rejects.toThrow(denied)
  await expect(insert(open, existing.respondentId, others)).rejects.toThrow(denied)
  await expect(insert(open, existing.applicantId, own, 'written')).rejects.toThrow(denied)
  await expect(insert(hidden, existing.applicantId, own)).rejects.toThrow(denied)
  expect(await insert(open, existing.applicantId, own)).toBe(1)
})
