import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { REGISTER_DRAFTS_AT_MOST } from '@/lib/domain/referral/draft-steps'
import { clearReferralDrafts } from '@/lib/jobs/clear-referral-drafts'
import { findReferInstitutions } from '@/lib/queries/court/find-refer-institutions'
import { listReferralDrafts } from '@/lib/queries/court/find-referral-drafts'
import { getReferralDraft } from '@/lib/queries/court/get-referral-draft'
import { registerReferral } from '@/lib/use-cases/referral/register-referral'
import { removeDraft } from '@/lib/use-cases/referral/remove-draft'
import { removeDraftMaterial } from '@/lib/use-cases/referral/remove-draft-material'
import { saveDraftPage } from '@/lib/use-cases/referral/save-draft'
import { startReferralDraft } from '@/lib/use-cases/referral/start-draft'
import { stopReferral } from '@/lib/use-cases/referral/stop-referral'
import { addFile, layDraft, startDraft } from '../../support/referral-draft'
import { done, freshHash } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 引调登记的草稿：只有登记的人看得到；可以继续、删除，三十天不动就清除；不予引调的记下理由。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const rows = (state: string) => asOwner('SELECT id FROM referral_drafts WHERE state = $1', [state])

test('列表写明进行到哪一步、保留到哪天；继续时内容都在', async () => {
  const { clerkA } = world.people
  const empty = await startDraft(clerkA)
  const { draftId } = await layDraft(clerkA, world.institutions.a)
  const { drafts } = await done(listReferralDrafts(clerkA, {}))
  expect(drafts).toHaveLength(2)
  expect(drafts.find(({ id }) => id === empty)).toMatchObject({
    title: '尚未登记当事人',
    step: '来源与阶段',
  })
  expect(drafts.find(({ id }) => id === draftId)).toMatchObject({
    title: '许静 与 恒信公寓公司',
    step: '核对并引调',
  })
  expect(await done(getReferralDraft(clerkA, { draftId }))).toMatchObject({
    missing: [],
    content: {
      source: 'entrusted_ordinary',
      parties: [{ name: '许静' }, { name: '恒信公寓公司' }],
    },
  })
})

test('别的立案人员、法官、机构都看不到，也改不了、提交不了', async () => {
  const { people, institutions } = world
  const { draftId } = await layDraft(people.clerkA, institutions.a)
  const colleague = { ...people.clerkA, id: people.judgeA.id, name: people.judgeA.name }
  for (const who of [people.clerkB, people.judgeA, people.adminA, colleague])
    expect(await getReferralDraft(who, { draftId })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  for (const who of [people.clerkB, colleague]) {
    for (const act of [registerReferral, removeDraft, stopReferral])
      expect(await act(who, { draftId })).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(await saveDraftPage(who, { draftId, step: 'materials' })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
    expect(await startReferralDraft(who, { draftId })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
    expect((await done(listReferralDrafts(who, {}))).drafts).toEqual([])
  }
  for (const who of [people.judgeA, people.adminA, people.courtSystemA])
    expect(await registerReferral(who, { draftId })).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
  expect(await rows('open')).toHaveLength(1)
})

test('开始登记按两次只有一份；超过上限要先清理', async () => {
  const { clerkA } = world.people
  const draftId = await startDraft(clerkA)
  await done(startReferralDraft(clerkA, { draftId }))
  expect(await rows('open')).toHaveLength(1)
  for (let count = 1; count < REGISTER_DRAFTS_AT_MOST; count++) await startDraft(clerkA)
  expect(await startReferralDraft(clerkA, { draftId: randomUUID() })).toMatchObject({
    refusal: { code: 'REGISTER_DRAFTS_FULL' },
  })
  // 原有的一份再按一次不受影响。
  expect(await startReferralDraft(clerkA, { draftId })).toMatchObject({ ok: true })
})

test('删除后内容立即清空，清理时连同材料一起删去', async () => {
  const { clerkA } = world.people
  const { draftId } = await layDraft(clerkA, world.institutions.a)
  await done(addFile(clerkA, draftId))
  await done(removeDraft(clerkA, { draftId }))
  expect(await asOwner('SELECT state, content_sealed FROM referral_drafts')).toEqual([
    { state: 'removed', content_sealed: null },
  ])
  expect(await getReferralDraft(clerkA, { draftId })).toMatchObject({ ok: false })
  expect(await clearReferralDrafts(new Date())).toBe(1)
  expect(await asOwner('SELECT 1 FROM referral_draft_materials')).toEqual([])
})

test('三十天不动的清除，动过的留着', async () => {
  const { clerkA } = world.people
  const old = await startDraft(clerkA)
  await startDraft(clerkA)
  await asOwner(
    `UPDATE referral_drafts SET saved_at = now() - interval '30 days 1 minute' WHERE id = $1`,
    [old],
  )
  expect(await clearReferralDrafts(new Date())).toBe(1)
  expect(await rows('open')).toHaveLength(1)
})

test('材料：同一文件只添加一次，去掉后可以再添加；份数和大小与接口相同', async () => {
  const { clerkA } = world.people
  const draftId = await startDraft(clerkA)
  const sha256 = freshHash()
  await done(addFile(clerkA, draftId, { sha256 }))
  expect(await addFile(clerkA, draftId, { sha256 })).toMatchObject({
    refusal: { code: 'REGISTER_FILE_TWICE' },
  })
  const [material] = (await done(getReferralDraft(clerkA, { draftId }))).materials
  await done(removeDraftMaterial(clerkA, { draftId, materialId: material!.id }))
  await done(addFile(clerkA, draftId, { sha256, size: 29 * 1024 * 1024 }))
  expect(await addFile(clerkA, draftId, { size: 2 * 1024 * 1024 })).toMatchObject({
    refusal: { code: 'REGISTER_FILES_FULL' },
  })
  for (let count = 1; count < 30; count++) await done(addFile(clerkA, draftId))
  expect(await addFile(clerkA, draftId)).toMatchObject({ refusal: { code: 'REGISTER_FILES_FULL' } })
})

test('两页同时保存，两页的内容都在', async () => {
  const { clerkA } = world.people
  const draftId = await startDraft(clerkA)
  const save = (page: object) => saveDraftPage(clerkA, { draftId, ...page })
  await Promise.all([
    save({ step: 'source', source: 'administrative', suitability: 'suitable' }),
    save({ step: 'materials' }),
  ])
  expect((await done(getReferralDraft(clerkA, { draftId }))).content).toMatchObject({
    source: 'administrative',
    passedMaterials: true,
  })
})

test('有不予引调的情形：转到告知书，登记一次，之后不能引调，也不能改', async () => {
  const { clerkA } = world.people
  const { draftId } = await layDraft(clerkA, world.institutions.a)
  const source = { draftId, step: 'source', source: 'delegated_pre_filing' }
  expect(await saveDraftPage(clerkA, { ...source, suitability: 'no_jurisdiction' })).toMatchObject({
    value: { next: 'stop' },
  })
  expect(await registerReferral(clerkA, { draftId })).toMatchObject({
    refusal: { code: 'REGISTER_INCOMPLETE' },
  })
  await done(stopReferral(clerkA, { draftId }))
  await done(stopReferral(clerkA, { draftId }))
  const events = await asOwner(
    `SELECT kind, data, basis, court_id, case_id FROM events WHERE kind = 'referral.stopped'`,
  )
  expect(events).toEqual([
    {
      kind: 'referral.stopped',
      data: { draftId, source: 'delegated_pre_filing', ground: 'no_jurisdiction' },
      basis: 'online_mediation_9',
      court_id: world.courts.a,
      case_id: null,
    },
  ])
  for (const act of [registerReferral, removeDraft])
    expect(await act(clerkA, { draftId })).toMatchObject({ refusal: { code: 'REGISTER_OVER' } })
  expect(await saveDraftPage(clerkA, { ...source, suitability: 'suitable' })).toMatchObject({
    refusal: { code: 'REGISTER_OVER' },
  })
})

test('没有情形的，不能登记不予引调', async () => {
  const { clerkA } = world.people
  const { draftId } = await layDraft(clerkA, world.institutions.a)
  expect(await stopReferral(clerkA, { draftId })).toMatchObject({
    refusal: { code: 'REGISTER_SUITABLE' },
  })
})

test('相同当事人、相近请求的案件，登记时就提示；别的法院的不提示', async () => {
  const { people, institutions } = world
  const first = await layDraft(people.clerkA, institutions.a)
  const { caseNo } = await done(registerReferral(people.clerkA, { draftId: first.draftId }))
  const again = await layDraft(people.clerkA, institutions.a)
  const { related } = await done(getReferralDraft(people.clerkA, { draftId: again.draftId }))
  expect(related).toMatchObject([{ caseNo, why: expect.arrayContaining(['当事人证件号码相同']) }])
  const other = await layDraft(people.clerkB, institutions.a)
  expect((await done(getReferralDraft(people.clerkB, { draftId: other.draftId }))).related).toEqual(
    [],
  )
})

test('机构：只有本院名册上的，擅长的在前，写明在办和逾期未受理', async () => {
  const { people, institutions } = world
  await asOwner(`UPDATE institutions SET specialties = '{contract}' WHERE id = $1`, [
    institutions.b,
  ])
  const { draftId } = await layDraft(people.clerkA, institutions.a)
  await done(registerReferral(people.clerkA, { draftId }))
  await asOwner(`UPDATE cases SET acceptance_due_on = '2026-01-05'`)
  const found = await done(findReferInstitutions(people.clerkA, { disputeType: 'contract' }))
  expect(found.map(({ isRecommended, lines }) => [isRecommended, lines[0]])).toEqual([
    [false, '擅长合同纠纷'],
    [false, '未列合同纠纷为擅长'],
  ])
  expect(found[1]!.lines).toContain('未结 1 件，本院待受理 1 件（逾期 1 件）')
  const read = await withActor(people.clerkA, (db) => db.institution.count())
  expect(found).toHaveLength(read)
})
