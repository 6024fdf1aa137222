import { proveApplication } from '@/lib/auth/entry/prove-application'
import { MATERIALS_AT_MOST, STARTS_PER_NETWORK } from '@/lib/domain/application/application'
import { clearApplications } from '@/lib/jobs/clear-applications'
import { atInstant } from '@/lib/platform/clock'
import { findApplicable, findOwnDraft } from '@/lib/queries/public/find-own-draft'
import { removeApplicationMaterial } from '@/lib/use-cases/visitor/remove-application-material'
import { requestApplicationCode } from '@/lib/use-cases/visitor/request-application-code'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { startApplication } from '@/lib/use-cases/visitor/start-application'
import { declineApplication } from '@/lib/use-cases/application/decline-application'
import {
  addFile,
  FACTS,
  insertApplication,
  insertDraft,
  lastCode,
  prove,
} from '../../support/insert-application'
import { whileHeld } from '../../support/held-row'
import {
  insertConsultation,
  QUESTION,
  stranger,
  takeQuestions,
} from '../../support/insert-consultation'
import { done, freshPhone, TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 申请的草稿：只在写它的设备上；从咨询带来的不用再写；号码要用验证码验证；放久了删去。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

const at = (text: string) => new Date(`${text}:00+08:00`)
const start = { matter: 'dispute', field: 'consumer' }

test('不能调解的事，什么也不保存', async () => {
  for (const matter of ['status', 'special_procedure', 'payment_order', 'public_notice'])
    expect(await done(startApplication(stranger(), { ...start, matter }))).toEqual({
      matter,
      proof: null,
    })
  expect(await asOwner('SELECT 1 FROM applications')).toEqual([])
})

test('从咨询接着申请：经过、号码、机构都带来，并说明来自咨询；没有凭证的带不来', async () => {
  const { own, phone } = await insertConsultation(world.institutions.a)
  const { proof } = await done(startApplication(own, { ...start, from: 'consultation' }))
  expect(await findOwnDraft(proof)).toMatchObject({
    phone,
    institution: '甲调解中心',
    content: { facts: QUESTION, prefilled: ['phone', 'facts', 'institution'] },
    missing: ['self', 'who', 'reach', 'fellows', 'others', 'demands', 'materials'],
  })
  const forged = stranger({ proof: 'ab'.repeat(32) })
  const blank = await done(startApplication(forged, { ...start, from: 'consultation' }))
  expect(await findOwnDraft(blank.proof)).toMatchObject({
    phone: null,
    institution: null,
    content: { facts: null, prefilled: [] },
  })
})

test('别的设备看不到，改不了，也删不了材料', async () => {
  const { own } = await insertDraft(world.institutions.a)
  await addFile(own)
  const other = await insertDraft(world.institutions.a, [])
  const [material] = (await findOwnDraft(own.proof))!.materials
  await done(removeApplicationMaterial(other.own, { materialId: material!.id }))
  expect((await findOwnDraft(own.proof))!.materials).toHaveLength(1)
  for (const proof of [null, 'ab'.repeat(32)]) {
    expect(await findOwnDraft(proof)).toBeNull()
    expect(await saveApplication(stranger({ proof }), { step: 'materials' })).toMatchObject({
      refusal: { code: 'APPLICATION_NOT_OPEN' },
    })
  }
  await done(removeApplicationMaterial(own, { materialId: material!.id }))
  expect((await findOwnDraft(own.proof))!.materials).toEqual([])
})

test('两页同时保存，两页的内容都在', async () => {
  const { own } = await insertDraft(world.institutions.a, [])
  const save = (page: object) => () => done(saveApplication(own, page))
  await whileHeld({ sql: 'SELECT 1 FROM applications FOR UPDATE', values: [] }, [
    save({ step: 'facts', field: 'loan', facts: FACTS }),
    save({ step: 'self', kind: 'legal', writes: 'self' }),
  ])
  expect((await findOwnDraft(own.proof))!.content).toMatchObject({ facts: FACTS, kind: 'legal' })
})

test('只能选法院邀请的机构；擅长这类事的排在前面，并写明理由', async () => {
  await asOwner(`DELETE FROM institution_courts WHERE institution_id = $1`, [world.institutions.b])
  const { own } = await insertDraft(world.institutions.a, [])
  const choose = (institutionId: string) =>
    saveApplication(own, { step: 'institution', institutionId, why: '离家近' })
  expect(await choose(world.institutions.b)).toMatchObject({
    refusal: { fields: { institutionId: 'NOT_AN_OPTION' } },
  })
  await done(choose(world.institutions.a))
  const [first, ...rest] = await findApplicable('property')
  expect(rest.filter(({ isFitting }) => isFitting)).toEqual([])
  expect(first).toMatchObject({
    name: '甲调解中心',
    reasons: expect.arrayContaining(['在示例市甲区']),
  })
})

test('同一份文件只添加一次；最多十二份', async () => {
  const { own } = await insertDraft(world.institutions.a, [])
  for (let no = 1; no <= MATERIALS_AT_MOST; no += 1) await addFile(own)
  await expect(addFile(own)).rejects.toThrow('APPLICATION_FILES_FULL')
  const [row] = await asOwner<{ sha256: string }>(
    'SELECT sha256 FROM application_materials LIMIT 1',
  )
  await asOwner('DELETE FROM application_materials WHERE sha256 <> $1', [row!.sha256])
  await expect(addFile(own, '同一份', { sha256: row!.sha256 })).rejects.toThrow(
    'APPLICATION_FILE_TWICE',
  )
})

test('验证码错五次作废，对的也不行；过五分钟作废；用过的不能再用', async () => {
  const { own } = await insertDraft(world.institutions.a)
  const brought = { proof: own.proof!, name: '许静', address: own.address, device: 'test' }
  const bring = (code: string) => proveApplication({ ...brought, code })
  await done(requestApplicationCode(own, {}))
  const right = await lastCode()
  const wrong = right === '000000' ? '000001' : '000000'
  expect(await bring('12')).toEqual({ ok: false, because: 'malformed' })
  for (let tries = 0; tries < 5; tries += 1)
    expect(await bring(wrong)).toEqual({ ok: false, because: 'wrong' })
  expect(await bring(right)).toEqual({ ok: false, because: 'wrong' })
  await done(requestApplicationCode(own, {}))
  const late = await lastCode()
  expect(await atInstant(new Date(Date.now() + 301_000), () => bring(late))).toMatchObject({
    ok: false,
  })
  expect(await bring(late)).toMatchObject({ ok: true })
  expect(await bring(late)).toEqual({ ok: false, because: 'wrong' })
})

test('号码已有账号的，申请就在那个账号名下；没有的新开一个', async () => {
  const phone = freshPhone()
  const first = await insertApplication(world.institutions.a, { phone })
  const second = await insertApplication(world.institutions.a, { phone })
  const other = await insertApplication(world.institutions.a)
  expect(second.applicant.id).toBe(first.applicant.id)
  expect(other.applicant.id).not.toBe(first.applicant.id)
})

test('同一网络开得太多，请过一小时再来；同一号码的验证码也有次数', async () => {
  const visitor = stranger()
  for (let no = 0; no < STARTS_PER_NETWORK; no += 1) await done(startApplication(visitor, start))
  expect(await startApplication(visitor, start)).toMatchObject({
    refusal: { code: 'APPLICATIONS_THROTTLED' },
  })
  const { own } = await insertDraft(world.institutions.a)
  for (let no = 0; no < 5; no += 1) await done(requestApplicationCode(own, {}))
  expect(await requestApplicationCode(own, {})).toMatchObject({
    refusal: { code: 'PHONE_CODE_THROTTLED' },
  })
})

test('草稿满 30 天、不受理的满 180 天，内容、号码、材料都删去；没满的、受理的不动', async () => {
  const { applicationId } = await atInstant(at('2026-01-05T08:50'), () =>
    insertApplication(world.institutions.a),
  )
  const started = at('2026-01-05T09:00')
  await atInstant(started, () =>
    done(declineApplication(world.people.adminA, { applicationId, ground: 'other', words: TEXT })),
  )
  const draft = await atInstant(started, async () => {
    const inserted = await insertDraft(world.institutions.a)
    await addFile(inserted.own)
    await prove(inserted.own)
    return inserted
  })
  expect(await clearApplications(at('2026-02-04T08:59'))).toBe(0)
  expect(await clearApplications(at('2026-02-04T09:01'))).toBe(1)
  expect(await findOwnDraft(draft.own.proof)).toBeNull()
  const left = () =>
    asOwner(
      `SELECT a.state, a.content_sealed IS NULL AND a.phone_sealed IS NULL
        AND a.phone_hash IS NULL AS gone, (SELECT count(*)::int FROM application_materials m
          WHERE m.application_id = a.id) AS files,
         (SELECT count(number_sealed)::int FROM deliveries d
           WHERE d.application_id = a.id) AS numbers
       FROM applications a ORDER BY a.state`,
    )
  const removed = { gone: true, files: 0, numbers: 0 }
  expect(await left()).toEqual([
    { state: 'declined', gone: false, files: 1, numbers: 2 },
    { state: 'draft', ...removed },
  ])
  expect(await clearApplications(at('2026-07-04T08:59'))).toBe(0)
  expect(await clearApplications(at('2026-07-04T09:01'))).toBe(1)
  expect(await left()).toEqual([
    { state: 'declined', ...removed },
    { state: 'draft', ...removed },
  ])
})
