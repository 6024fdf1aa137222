import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { listOwnCases } from '@/lib/queries/party/list-own-cases'
import { declareIdentity } from '@/lib/use-cases/participation/declare-identity'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import type { Actor } from '@/lib/domain/access/roles'
import { whileHeld } from '../../support/held-row'
import { invite, comeIn, layCome, participantOf } from '../../support/invitations'
import { layConsents, layMeeting } from '../../support/meetings'
import { layPart } from '../../support/case-parts'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 当事人自己的案件：看、答复意愿、填报身份。

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
let party: Actor
beforeEach(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
  party = await layCome(world, existing.id, existing.respondentId)
})
afterAll(closeWorld)

const answer = (actor: Actor, partyId: string, reply = 'agrees', scope = 'mediation') =>
  giveConsent(actor, { caseId: existing.id, partyId, scope, reply })

test('只有自己参加的案件；别的案件不存在', async () => {
  const other = await layCase(world, { status: 'in_mediation' })
  expect(await listOwnCases(party, {})).toMatchObject({ value: [{ caseId: existing.id }] })
  expect(await getOwnCase(party, { caseId: existing.id })).toMatchObject({
    ok: true,
    value: { claim: '请求赔偿', isApplicant: false },
  })
  expect(await getOwnCase(party, { caseId: other.id })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
})

test('答复意愿：记在当事人名下，调解员收到消息；反悔也记下', async () => {
  expect(await answer(party, existing.respondentId)).toMatchObject({ ok: true })
  expect(await answer(party, existing.respondentId, 'declines')).toMatchObject({ ok: true })
  const rows = await asOwner(
    `SELECT answer, way, mediator_id AS mediator, participant_id IS NOT NULL AS own FROM consents
      ORDER BY entry_no`,
  )
  expect(rows).toEqual([
    { answer: 'given', way: 'online', mediator: null, own: true },
    { answer: 'withdrawn', way: 'online', mediator: null, own: true },
  ])
  const jobs = await asOwner(`SELECT payload->>'kind' AS kind FROM outbox WHERE kind = 'notice'`)
  expect(jobs).toEqual([{ kind: 'party.answered' }, { kind: 'party.answered' }])
})

test('双方同时答复：都记下，各有各的次序', async () => {
  const applicant = await layCome(world, existing.id, existing.applicantId)
  const both = await whileHeld(
    { sql: 'SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', values: [existing.id] },
    [() => answer(party, existing.respondentId), () => answer(applicant, existing.applicantId)],
  )
  expect(both).toMatchObject([{ ok: true }, { ok: true }])
  const rows = await asOwner('SELECT entry_no AS no FROM consents ORDER BY entry_no')
  expect(rows).toEqual([{ no: 1 }, { no: 2 }])
})

test('不能替对方答复，帮忙的人不能替本人答复', async () => {
  expect(await answer(party, existing.applicantId)).toMatchObject({
    refusal: { code: 'NOT_YOURS_TO_ANSWER' },
  })
  await layPart('participants', existing.id, {
    kind: 'helper',
    party_id: existing.respondentId,
    name: '周晴',
    joined_at: new Date(0),
  })
  const [{ id }] = (await asOwner<{ id: string }>(
    `SELECT id FROM participants WHERE kind = 'helper'`,
  )) as [{ id: string }]
  const helper = await comeIn(await invite(world, existing.id, id, { phone: '19900008009' }))
  expect(await answer(helper, existing.respondentId)).toMatchObject({
    refusal: { code: 'NOT_YOURS_TO_ANSWER' },
  })
  expect(await asOwner('SELECT id FROM consents')).toEqual([])
})

test('结束了的参加：案件不再存在，也不能再答', async () => {
  await asOwner(
    `UPDATE participants SET ended_on = '2026-11-20', end_reason = '已更换' WHERE account_id = $1`,
    [party.id],
  )
  expect(await getOwnCase(party, { caseId: existing.id })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await answer(party, existing.respondentId)).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
})

const ID_CARD = '819999199003070014'
const declare = (name: string, number = ID_CARD) =>
  declareIdentity(party, {
    caseId: existing.id,
    partyId: existing.respondentId,
    name,
    document: 'id_card',
    number,
  })

test('填报身份：与引调登记的一致才记下，号码不留', async () => {
  const [{ name }] = (await asOwner<{ name: string }>(
    `UPDATE parties SET document_kind = 'id_card', document_hash = $2 WHERE id = $1 RETURNING name`,
    [existing.respondentId, fingerprintNumber('document', ID_CARD)],
  )) as [{ name: string }]
  expect(await declare('别人')).toMatchObject({ refusal: { code: 'IDENTITY_DIFFERS' } })
  expect(await declare(name, '819999199003070030')).toMatchObject({
    refusal: { code: 'IDENTITY_DIFFERS' },
  })
  expect(await declare(name, '12')).toMatchObject({ refusal: { code: 'INPUT_INVALID' } })
  expect(await declare(name)).toMatchObject({ ok: true, value: { isCompared: true } })
  const rows = await asOwner(
    `SELECT way, document, matches, person_name AS name, participant_id IS NOT NULL AS own
      FROM identity_checks`,
  )
  expect(rows).toEqual([
    { way: 'online_comparison', document: 'id_card', matches: true, name, own: true },
  ])
  const everything = await asOwner(`SELECT to_jsonb(e)::text AS row FROM events e`)
  expect(JSON.stringify(everything)).not.toContain(ID_CARD)
})

/** The mediator checked the respondent long ago. */
const layOldCheck = () =>
  layPart('identity_checks', existing.id, {
    mediator_id: existing.applicantId,
    entry_no: 1,
    party_id: existing.respondentId,
    person_kind: 'party',
    person_id: existing.respondentId,
    person_name: '乙',
    way: 'video',
    document: 'id_card',
    matches: true,
    checked_on: '2026-01-05',
    recorded_at: new Date('2026-01-05T10:00:00+08:00'),
  })

test('快要开会、上次核对已经早了：请再核对一次；核对了就不再说', async () => {
  const [{ name }] = (await asOwner<{ name: string }>(
    `UPDATE parties SET document_kind = 'id_card', document_hash = $2 WHERE id = $1 RETURNING name`,
    [existing.respondentId, fingerprintNumber('document', ID_CARD)],
  )) as [{ name: string }]
  await layConsents(existing.id, ['mediation', 'online', 'asynchronous', 'electronic_service'])
  const startsAt = new Date(Date.now() + 3_600_000)
  await layMeeting(existing.id, startsAt)
  await layMeeting(existing.id, new Date(Date.now() + 600_000), {
    state: 'cancelled',
    reason: '双方另约时间',
  })
  await layOldCheck()
  const todo = async () => {
    const read = await getOwnCase(party, { caseId: existing.id })
    return read.ok ? read.value.progress.todo : read.refusal
  }
  expect(await todo()).toEqual({ act: 'renew', before: startsAt })
  expect(await declare(name)).toMatchObject({ ok: true })
  expect(await todo()).toBeNull()
})

test('没有登记证件的，不请本人再核对：由调解员在开始时核对', async () => {
  await layConsents(existing.id, ['mediation', 'online', 'asynchronous', 'electronic_service'])
  await layMeeting(existing.id, new Date(Date.now() + 3_600_000))
  await layOldCheck()
  expect(await getOwnCase(party, { caseId: existing.id })).toMatchObject({
    ok: true,
    value: { progress: { todo: null } },
  })
})

test('引调没有登记证件：不记核验，请调解员核验', async () => {
  const [{ name }] = (await asOwner<{ name: string }>('SELECT name FROM parties WHERE id = $1', [
    existing.respondentId,
  ])) as [{ name: string }]
  expect(await declare(name)).toMatchObject({ ok: true, value: { isCompared: false } })
  expect(await asOwner('SELECT 1 FROM identity_checks')).toEqual([])
})

test('同一手机号再被邀请，是同一个账号；换了手机号，原来的账号看不到了', async () => {
  const participantId = await participantOf(existing.respondentId)
  const again = await comeIn(await invite(world, existing.id, participantId))
  expect(again.id).toBe(party.id)
  const moved = await comeIn(
    await invite(world, existing.id, participantId, { phone: '19900008002' }),
  )
  expect(moved.id).not.toBe(party.id)
  expect(await getOwnCase(party, { caseId: existing.id })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
})
