import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findCorrections } from '@/lib/data/stores/participant/correction-store'
import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { readSealed } from '@/lib/platform/sealed-value'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getCorrections } from '@/lib/queries/mediator/get-corrections'
import { findInbox } from '@/lib/queries/notice/find-inbox'
import { getOwnCorrections } from '@/lib/queries/party/get-own-corrections'
import { confirmAddress } from '@/lib/use-cases/preparation/confirm-address'
import { decideCorrection } from '@/lib/use-cases/participation/decide-correction'
import { requestCorrection } from '@/lib/use-cases/participation/request-correction'
import { CLEAR, layPapers } from '../../support/case-papers'
import { layTalk, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 更正：调解员核实后才改，原来的和改过的都留着；新电话不能用来登录.

const NEW_PHONE = '19900008077'
let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  await layPapers({ ...talk, id: talk.caseId })
})
afterAll(closeWorld)

const input = (item: string, value: string, change: object = {}) => ({
  caseId: talk.caseId,
  correctionId: randomUUID(),
  partyId: talk.applicantId,
  item,
  value,
  ...change,
})
async function request(item: string, value: string): Promise<string> {
  const requested = await requestCorrection(talk.applicant, input(item, value))
  if (!requested.ok) throw new Error(JSON.stringify(requested.refusal))
  return requested.value.correctionId
}
const decide = (actor: Actor, correctionId: string, decision = 'accepted', words = '') =>
  decideCorrection(actor, { caseId: talk.caseId, correctionId, decision, words })
const party = async () => {
  const [row] = await asOwner<{ name: string; sealed: string; hash: string }>(
    `SELECT name, phone_sealed AS sealed, phone_hash AS hash FROM parties WHERE id = $1`,
    [talk.applicantId],
  )
  return row!
}
const phone = async () =>
  readSealed((await party()).sealed, 'parties.phone_sealed', talk.applicantId)

test('请求以后没有改；调解员接受以后改了，原来的和改过的、谁和什么时候都留着', async () => {
  const id = await request('phone', '199 0000 8077')
  expect(await phone()).toBe(CLEAR.phone)
  expect(await decide(world.people.mediatorA, id)).toMatchObject({ ok: true })
  expect(await phone()).toBe(NEW_PHONE)
  expect((await party()).hash).toBe(fingerprintNumber('phone', NEW_PHONE))
  expect(
    await withActor(world.people.mediatorA, (db) => findCorrections(db, talk.caseId)),
  ).toMatchObject([
    {
      before: CLEAR.phone,
      after: NEW_PHONE,
      decision: 'accepted',
      decidedBy: world.people.mediatorA.name,
      decidedAt: expect.any(Date),
    },
  ])
})

test('改了联系电话，登录用的号码不变', async () => {
  const account = () =>
    asOwner('SELECT phone_sealed, phone_hash FROM accounts WHERE id = $1', [talk.applicant.id])
  const before = await account()
  await decide(world.people.mediatorA, await request('phone', NEW_PHONE))
  expect(await account()).toEqual(before)
})

test('姓名改正后，参加人、检索都用新的', async () => {
  await decide(world.people.mediatorA, await request('name', '许靜儀'))
  expect((await party()).name).toBe('许靜儀')
  const found = await asOwner<{ name: string; words: string }>(
    `SELECT t.name, s.words FROM participants t JOIN case_search s ON s.case_id = t.case_id
     WHERE t.person_id = $1 AND t.kind = 'party'`,
    [talk.applicantId],
  )
  expect(found).toMatchObject([{ name: '许靜儀', words: expect.stringContaining('许靜儀') }])
})

test('不接受的，当事人看到理由，资料不变，收到短信', async () => {
  const id = await request('name', '许经')
  expect(await decide(world.people.mediatorA, id, 'declined')).toMatchObject({
    refusal: { fields: { words: 'REASON_TOO_SHORT' } },
  })
  await decide(world.people.mediatorA, id, 'declined', '与身份证上的不符')
  expect(await getOwnCorrections(talk.applicant, { caseId: talk.caseId })).toMatchObject({
    value: { corrections: [{ state: 'declined', reason: '调解员的理由：与身份证上的不符' }] },
  })
  expect((await party()).name).not.toBe('许经')
  await workOutbox(new Date())
  const sent = await asOwner(
    `SELECT 1 FROM deliveries WHERE account_id = $1 AND document = 'talk_news'`,
    [talk.applicant.id],
  )
  expect(sent).toHaveLength(1)
})

test('送达地址由当事人确认：没有登记确认的不能接受，登记以后可以', async () => {
  const id = await request('address', '示例市示例区新华路9号')
  expect(await decide(world.people.mediatorA, id)).toMatchObject({
    refusal: { code: 'CORRECTION_ADDRESS_FIRST' },
  })
  const confirmed = await confirmAddress(world.people.mediatorA, {
    caseId: talk.caseId,
    partyId: talk.applicantId,
    answer: 'confirmed',
    recipient: '许静',
    address: '示例市示例区新华路9号',
    phone: '13800000099',
    electronic: 'no',
    on: toLocalDate(new Date()),
  })
  expect(confirmed).toMatchObject({ ok: true })
  expect(await decide(world.people.mediatorA, id)).toMatchObject({ ok: true })
  // What was stored before is the address of the referral; the next request finds the confirmed
  // one.
  await request('address', '示例市示例区新华路10号')
  const stored = await withActor(world.people.mediatorA, (db) => findCorrections(db, talk.caseId))
  expect(stored.map(({ before }) => before)).toEqual(['示例市示例区新华路9号', CLEAR.address])
})

test('调解员的案件页和消息里看得到请求；等着的写全，处理过的只露一部分', async () => {
  const id = await request('phone', NEW_PHONE)
  await workOutbox(new Date())
  const inbox = await findInbox(world.people.mediatorA, {})
  expect(inbox).toMatchObject({
    value: { rows: [{ title: '更正请求待处理', page: 'corrections' }] },
  })
  const shown = async () => getCorrections(world.people.mediatorA, { caseId: talk.caseId })
  expect(await shown()).toMatchObject({
    value: [{ before: '138****5678', after: NEW_PHONE, decided: null }],
  })
  await decide(world.people.mediatorA, id)
  expect(JSON.stringify(await shown())).not.toContain(NEW_PHONE)
})

test('两人同时处理，一次有效；同一份表单交两次是一件，同一项不能再提', async () => {
  const same = input('phone', NEW_PHONE)
  const both = [requestCorrection(talk.applicant, same), requestCorrection(talk.applicant, same)]
  expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }])
  expect(await requestCorrection(talk.applicant, input('phone', '19900008078'))).toMatchObject({
    refusal: { code: 'CORRECTION_WAITS' },
  })
  const decisions = await Promise.all([
    decide(world.people.mediatorA, same.correctionId),
    decide(world.people.mediatorA, same.correctionId, 'declined', '与本人说的不符'),
  ])
  expect(decisions.filter(({ ok }) => ok)).toHaveLength(1)
  expect(decisions.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'CORRECTION_DECIDED', facts: { by: world.people.mediatorA.name } },
  })
})

test('别人看不到、办不了：对方、机构、法院、别的调解员', async () => {
  const id = await request('phone', NEW_PHONE)
  const { adminA, clerkA, mediatorA2, mediatorB } = world.people
  for (const actor of [talk.respondent, adminA, clerkA, mediatorA2, mediatorB]) {
    expect(await withActor(actor, (db) => findCorrections(db, talk.caseId))).toEqual([])
    expect((await decide(actor, id)).ok).toBe(false)
  }
  expect(await phone()).toBe(CLEAR.phone)
  expect((await requestCorrection(talk.respondent, input('name', '冒名', {}))).ok).toBe(false)
})

describe('数据库自己也守着', () => {
  const apply = (actor: Actor, id: string) =>
    withActor(actor, async (db) => {
      const [row] = await db.$queryRaw<{ done: boolean }[]>`
        SELECT heyi_apply_correction(${id}::uuid, '冒名', NULL, NULL) AS done`
      return row!.done
    })

  test('没有接受的、已经改过的、不是自己接受的，改不了', async () => {
    const id = await request('name', '许靜儀')
    const { mediatorA, adminA } = world.people
    expect(await apply(mediatorA, id)).toBe(false)
    await decide(mediatorA, id)
    for (const actor of [mediatorA, adminA]) expect(await apply(actor, id)).toBe(false)
    expect((await party()).name).toBe('许靜儀')
  })

  test('当事人不能自己接受，也不能改写请求', async () => {
    const id = await request('name', '许靜儀')
    for (const data of [{ decision: 'accepted' }, { afterSealed: 'x' }])
      await expect(
        withActor(talk.applicant, (db) => db.correction.updateMany({ where: { id }, data })),
      ).rejects.toThrow()
  })
})
