import { randomUUID } from 'node:crypto'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCoMediation } from '@/lib/queries/institution/get-co-mediation'
import { findMyCases } from '@/lib/queries/mediator/find-my-cases'
import { findToday } from '@/lib/queries/mediator/find-today'
import { viewMaterial } from '@/lib/queries/case/view-material'
import { getCallForm } from '@/lib/queries/mediator/get-call-form'
import { getContactForm } from '@/lib/queries/mediator/get-contact-form'
import { getDeclaration } from '@/lib/queries/mediator/get-declaration'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getMyMaterial } from '@/lib/queries/mediator/get-my-material'
import { getMyServices } from '@/lib/queries/mediator/get-my-services'
import { getNoteForms } from '@/lib/queries/mediator/get-note-forms'
import { getPhotoForm } from '@/lib/queries/mediator/get-photo-form'
import { submitMinutes } from '@/lib/use-cases/minutes/submit-minutes'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { markUnavailable } from '@/lib/use-cases/meeting/mark-unavailable'
import { actAt, caseRow, eventRows, refusalsInTurn } from '../../support/case-rows'
import { codeOf, coMediation, coMediatorRows } from '../../support/co-mediation'
import { emptyCases, viewOf } from '../../support/institution-list'
import { layPapers } from '../../support/case-papers'
import { layMinutes } from '../../support/lay-minutes'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 共同调解: 在线调解规则 第11、13条; 特邀规定 第13条. 谢岚 (mediatorA) presides, 王朗 (mediatorA2) joins. 2026-11-24.
let world: World
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(emptyCases)
afterAll(closeWorld)

const { open, add, declare, contact, note, close, seesCase } = coMediation(() => world)
/** Works while a second version of the rule set is in force. */
async function withRules(change: object, work: () => Promise<void>): Promise<void> {
  await asOwner(
    `INSERT INTO score_rule_sets (version, rules, effective_on, source)
     VALUES ('shared', $1, '2026-01-01', '测试')`,
    [{ ...DEFAULT_1, ...change, version: 'shared' }],
  )
  try {
    await work()
  } finally {
    await asOwner('TRUNCATE score_points')
    await asOwner('ALTER TABLE score_rule_sets DISABLE TRIGGER score_rule_sets_stay')
    await asOwner(`DELETE FROM score_rule_sets WHERE version = 'shared'`)
    await asOwner('ALTER TABLE score_rule_sets ENABLE TRIGGER score_rule_sets_stay')
  }
}

const notices = () =>
  asOwner<{ to: string; kind: string }>(
    `SELECT payload->'to'->>'accountId' AS to, payload->>'kind' AS kind FROM outbox
     WHERE kind = 'notice' ORDER BY payload->>'kind', payload->'to'->>'accountId'`,
  )

test('只有本机构管理员可以增加；记下理由和主持调解员如何确定，通知两名调解员', async () => {
  const existing = await open()
  const others = ['mediatorA', 'mediatorA2', 'adminB', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(others, (who) => add(who, existing))).toEqual({
    mediatorA: 'FORBIDDEN',
    mediatorA2: 'FORBIDDEN',
    adminB: 'NOT_FOUND',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  await asOwner('DELETE FROM outbox')
  expect(await add('adminA', existing)).toMatchObject({ ok: true })
  expect(await coMediatorRows(existing)).toMatchObject([
    {
      mediator_name: '王朗',
      basis: 'specialised',
      presiding_name: '谢岚',
      presiding_by: 'parties',
      presiding_on: '2026-11-20',
      added_by: '林敏',
      declared: false,
      ended: false,
    },
  ])
  expect(await caseRow(existing.id)).toMatchObject({
    status: 'in_mediation',
    mediator_name: '谢岚',
    last_act: 'co-mediator.added',
  })
  const { mediatorA, mediatorA2 } = world.people
  expect(await notices()).toEqual(
    [mediatorA.id, mediatorA2.id].sort().map((to) => ({ to, kind: 'co-mediator.added' })),
  )
})

test('主持调解员、已在协同的、别的机构的调解员不能增加，也不记下什么', async () => {
  const existing = await open()
  const { mediatorA, mediatorB } = world.people
  expect(codeOf(await add('adminA', existing, { mediatorId: mediatorA.id }))).toBe('INPUT_INVALID')
  expect(codeOf(await add('adminA', existing, { mediatorId: mediatorB.id }))).toBe('NOT_FOUND')
  expect(await coMediatorRows(existing)).toEqual([])
  await add('adminA', existing)
  expect(codeOf(await add('adminA', existing))).toBe('INPUT_INVALID')
  expect(await coMediatorRows(existing)).toHaveLength(1)
})

test('协同调解员只看到这一件；别人不因此看到什么', async () => {
  const existing = await open()
  const another = await open()
  expect(await seesCase('mediatorA2', existing)).toBe(false)
  await add('adminA', existing)
  expect(await seesCase('mediatorA2', existing)).toBe(true)
  expect(await seesCase('mediatorA2', another)).toBe(false)
  expect(await seesCase('mediatorB', existing)).toBe(false)
  const { mediatorA2 } = world.people
  const list = await viewOf(actAt(() => findMyCases(mediatorA2, { settled: false, text: '' })))
  expect(list.coMediated.map(({ caseId }) => caseId)).toEqual([existing.id])
  expect(list.rows).toEqual([])
})

test('声明之前只能查阅；声明之后可以办协同的事，其余由主持调解员办理', async () => {
  const existing = await open()
  await add('adminA', existing)
  expect(codeOf(await contact('mediatorA2', existing))).toBe('CO_MEDIATOR_UNDECLARED')
  expect(codeOf(await note('mediatorA2', existing))).toBe('CO_MEDIATOR_UNDECLARED')
  expect(codeOf(await declare('mediatorA', existing))).toBe('NOT_CO_MEDIATOR')
  expect(await declare('mediatorA2', existing)).toMatchObject({ ok: true })
  expect(await declare('mediatorA2', existing)).toMatchObject({ ok: true })
  expect(await coMediatorRows(existing)).toMatchObject([{ declared: true }])
  const declared = (await eventRows(existing.id)).filter(
    ({ kind }) => kind === 'co-mediator.declared',
  )
  expect(declared).toHaveLength(1)
  expect(await contact('mediatorA2', existing)).toMatchObject({ ok: true })
  expect(await note('mediatorA2', existing)).toMatchObject({ ok: true })
  const unavailable = await actAt(() =>
    markUnavailable(world.people.mediatorA2, {
      caseId: existing.id,
      partyId: existing.applicantId,
      answer: 'unavailable',
      from: '2026-11-26',
      to: '2026-11-27',
      note: '',
    }),
  )
  expect(unavailable).toMatchObject({ ok: true })
  expect(await close('mediatorA2', existing)).toMatchObject({
    ok: false,
    refusal: { code: 'PRESIDING_ONLY', facts: { mediator: '谢岚' } },
  })
  expect((await caseRow(existing.id)).status).toBe('in_mediation')
})

test('协同调解员记入主持调解员开始的笔录，不能交各方核对', async () => {
  const existing = await open()
  await add('adminA', existing)
  const { minutesId } = await layMinutes(existing, world.people.mediatorA.id, 'draft')
  const key = { caseId: existing.id, minutesId }
  const { mediatorA2 } = world.people
  const write = (speaker: { readonly id: string } = mediatorA2) =>
    actAt(() =>
      writeMinutes(mediatorA2, {
        ...key,
        entries: [
          {
            id: randomUUID(),
            section: 'statement',
            speakerId: speaker.id,
            text: '建议分三期支付',
            saidAt: '2026-11-20T07:10:00Z',
          },
        ],
      }),
    )
  const mayWrite = async () => (await viewOf(actAt(() => getMinutes(mediatorA2, key)))).mayWrite
  expect([codeOf(await write()), await mayWrite()]).toEqual(['CO_MEDIATOR_UNDECLARED', false])
  await declare('mediatorA2', existing)
  expect([codeOf(await write()), await mayWrite()]).toEqual(['done', true])
  expect(codeOf(await write(world.people.mediatorB))).toBe('PERSON_NOT_IN_CASE')
  const page = await viewOf(actAt(() => getMinutes(mediatorA2, key)))
  expect([page.mayWrite, page.ability.allowed]).toEqual([true, false])
  expect(page.speakers.slice(-2)).toEqual([
    { id: world.people.mediatorA.id, name: '调解员谢岚' },
    { id: mediatorA2.id, name: '调解员王朗' },
  ])
  const submitted = await actAt(() => submitMinutes(mediatorA2, { ...key, lastNo: 3 }))
  expect(codeOf(submitted)).toBe('PRESIDING_ONLY')
  expect(codeOf(await write(world.people.mediatorA))).toBe('done')
  expect(
    await asOwner(
      `SELECT speaker_kind, speaker_name FROM minutes_entries
       WHERE minutes_id = $1 AND entry_no > 2 ORDER BY entry_no`,
      [minutesId],
    ),
  ).toEqual([
    { speaker_kind: 'mediator', speaker_name: mediatorA2.name },
    { speaker_kind: 'mediator', speaker_name: world.people.mediatorA.name },
  ])
})

test('谁联系的，操作分归谁；规则集另有规定的，归主持调解员', async () => {
  const { mediatorA, mediatorA2 } = world.people
  const earnerOfContact = async () => {
    const existing = await open()
    await add('adminA', existing)
    await declare('mediatorA2', existing)
    await contact('mediatorA2', existing)
    return asOwner('SELECT mediator_id, code FROM score_points WHERE case_id = $1', [existing.id])
  }
  expect(await earnerOfContact()).toEqual([{ mediator_id: mediatorA2.id, code: 'contact' }])
  await withRules({ sharing: { operation: 'presiding', closing: 'presiding' } }, async () =>
    expect(await earnerOfContact()).toEqual([{ mediator_id: mediatorA.id, code: 'contact' }]),
  )
})

test('案件页写明谁主持、谁协同，机构、法院和调解员看到的一样', async () => {
  const existing = await open()
  await add('adminA', existing)
  const { adminA, clerkA, mediatorA, mediatorA2 } = world.people
  const caseId = existing.id
  const shown = {
    presiding: '谢岚',
    how: '当事人共同选定（2026-11-20）',
    coMediators: [
      { name: '王朗', isPresent: true, hasDeclared: false, line: '专业性强 · 2026-11-24 起' },
    ],
  }
  const mine = await viewOf(actAt(() => getMyCase(mediatorA2, { caseId })))
  expect(mine).toMatchObject({
    isPresiding: false,
    awaitsDeclaration: true,
    mayReadNumbers: false,
    file: { coMediation: shown, abilities: { allowed: ['declare_co_mediator'] } },
  })
  const presiding = await viewOf(actAt(() => getMyCase(mediatorA, { caseId })))
  expect(presiding).toMatchObject({ isPresiding: true, awaitsDeclaration: false })
  expect(presiding.file.coMediation).toMatchObject(shown)
  const institution = await viewOf(actAt(() => getCaseFile(adminA, { caseId })))
  expect(institution.file.coMediation).toMatchObject(shown)
  const court = await viewOf(actAt(() => getCourtCase(clerkA, { caseId })))
  expect(JSON.stringify(court)).toContain('当事人共同选定（2026-11-20）')
  const page = await viewOf(actAt(() => getCoMediation(adminA, { caseId })))
  expect(page).toMatchObject({ coMediation: shown, mayEnd: true, form: { candidates: [] } })
})

test('表单说明由谁办理：联系可以，声明之前不行；声明的页面只给还没有声明的人', async () => {
  const existing = await open()
  await add('adminA', existing)
  const { mediatorA, mediatorA2 } = world.people
  const caseId = existing.id
  const formOf = async () =>
    (await viewOf(actAt(() => getContactForm(mediatorA2, { caseId })))).ability.allowed
  const declaration = async (who: typeof mediatorA) =>
    (await viewOf(actAt(() => getDeclaration(who, { caseId })))).ability.allowed
  expect([await formOf(), await declaration(mediatorA2), await declaration(mediatorA)]).toEqual([
    false,
    true,
    false,
  ])
  await declare('mediatorA2', existing)
  expect([await formOf(), await declaration(mediatorA2)]).toEqual([true, false])
})

test('案件页上的链接都通：送达回证、材料可以查阅；备忘声明之后可以写，照片和完整号码归主持调解员', async () => {
  const existing = await open()
  await add('adminA', existing)
  const { mediatorA, mediatorA2 } = world.people
  const caseId = existing.id
  const allowed = async (who: typeof mediatorA) => {
    const [note, photo, call] = await actAt(() =>
      Promise.all([
        viewOf(getNoteForms(who, { caseId })),
        viewOf(getPhotoForm(who, { caseId })),
        viewOf(getCallForm(who, { caseId })),
      ]),
    )
    return [note, photo, call].map(({ ability }) => ability.allowed)
  }
  expect(await allowed(mediatorA2)).toEqual([false, false, false])
  await declare('mediatorA2', existing)
  expect(await allowed(mediatorA2)).toEqual([true, false, false])
  expect(await allowed(mediatorA)).toEqual([true, true, true])
  const { ability } = await viewOf(actAt(() => getPhotoForm(mediatorA2, { caseId })))
  expect(ability).toMatchObject({ why: expect.stringContaining('本案由谢岚主持调解') })
  const { materialId } = await layPapers(existing)
  for (const read of [
    getMyServices(mediatorA2, { caseId }),
    getMyMaterial(mediatorA2, { caseId, materialId }),
    viewMaterial(mediatorA2, { materialId }),
  ])
    expect((await read).ok).toBe(true)
})

test('今日只列自己主持的；协同的另列', async () => {
  const existing = await open()
  await add('adminA', existing)
  const { mediatorA2 } = world.people
  const today = await viewOf(actAt(() => findToday(mediatorA2, {})))
  expect(today.coMediated.map(({ caseId }) => caseId)).toEqual([existing.id])
  expect([...today.first, ...today.later]).toEqual([])
})
