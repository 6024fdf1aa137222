import { randomUUID } from 'node:crypto'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { findJumpTargets } from '@/lib/queries/institution/find-jump-targets'
import { findOperations } from '@/lib/queries/institution/find-log'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCaseProgress } from '@/lib/queries/institution/get-case-progress'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getNoteForms } from '@/lib/queries/mediator/get-note-forms'
import { digestWords } from '@/lib/platform/words-digest'
import { addNote } from '@/lib/use-cases/note/add-note'
import { takeNoteBack } from '@/lib/use-cases/note/take-note-back'
import { actAt, caseRow, eventRows, letMeet, refusalsInTurn } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 备忘和背靠背记录: 民诉法解释 第146条; 在线调解规则 第18条. ACT_AT is Tuesday 2026-11-24.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
type Who = keyof World['people']
const MARKER = '底线七七四千元'
const open = () => layCase(world, { status: 'in_mediation' })
const add = (who: Who, { id }: ExistingCase, input: object = {}) =>
  actAt(() =>
    addNote(world.people[who], {
      caseId: id,
      noteId: randomUUID(),
      audience: 'mediators',
      words: MARKER,
      ...input,
    }),
  )
const takeBack = (who: Who, { id }: ExistingCase, noteId: string) =>
  actAt(() => takeNoteBack(world.people[who], { caseId: id, noteId }))
const notesOf = async (who: Who, { id }: ExistingCase) =>
  (await viewOf(actAt(() => getMyCase(world.people[who], { caseId: id })))).notes
const STRANGERS = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
const REFUSED = {
  mediatorA2: 'NOT_FOUND',
  mediatorB: 'NOT_FOUND',
  adminA: 'FORBIDDEN',
  clerkA: 'FORBIDDEN',
  reviewerA: 'FORBIDDEN',
}

test('只有承办的调解员可以记，可以收回，可以打开表单', async () => {
  const existing = await open()
  const noteId = randomUUID()
  await add('mediatorA', existing, { noteId })
  expect(await refusalsInTurn(STRANGERS, (who) => add(who, existing))).toEqual(REFUSED)
  expect(await refusalsInTurn(STRANGERS, (who) => takeBack(who, existing, noteId))).toEqual(REFUSED)
  for (const who of STRANGERS)
    expect([
      who,
      await getNoteForms(world.people[who], { caseId: existing.id, noteId }),
    ]).toMatchObject([who, { refusal: { code: 'NOT_FOUND' } }])
})

test.each([
  ['没有选记什么', { audience: undefined }, { audience: 'CHOOSE_ONE' }],
  ['不能记成全体可见', { audience: 'case' }, { audience: 'CHOOSE_ONE' }],
  ['背靠背没有选谁说的', { audience: 'caucus' }, { partyId: 'CHOOSE_ONE' }],
  ['不是本案的当事人', { audience: 'caucus', partyId: randomUUID() }, { partyId: 'NOT_AN_OPTION' }],
  ['没有写内容', { words: ' ' }, { words: 'REQUIRED' }],
  ['过长', { words: '长'.repeat(2001) }, { words: 'TOO_LONG' }],
])('%s：不能保存，指出是哪一栏', async (_title, input, fields) => {
  const existing = await open()
  expect(await add('mediatorA', existing, input)).toMatchObject({ refusal: { fields } })
  expect(await notesOf('mediatorA', existing)).toEqual([])
})

test('承办的调解员看到内容和谁可以看；案件的状态和最后一步不变', async () => {
  const existing = await open()
  const before = await caseRow(existing.id)
  await add('mediatorA', existing, { audience: 'caucus', partyId: existing.applicantId })
  expect(await notesOf('mediatorA', existing)).toMatchObject([
    {
      audience: expect.stringMatching(/^申请人.*背靠背陈述 · 只有调解员可见$/),
      words: MARKER,
      by: '谢岚',
      mayTakeBack: true,
    },
  ])
  expect(await caseRow(existing.id)).toEqual(before)
})

test('机构只知道何时记过一条；法院连这一条也没有；哪里都没有内容和说话的一方', async () => {
  const existing = await open()
  const noteId = randomUUID()
  await add('mediatorA', existing, {
    noteId,
    audience: 'caucus',
    partyId: existing.applicantId,
  })
  await add('mediatorA', existing, { audience: 'caucus', words: `${MARKER}，没有选谁说的` })
  const { adminA, clerkA, reviewerA } = world.people
  const address = { caseId: existing.id }
  const institution = [
    await viewOf(getCaseFile(adminA, address)),
    await viewOf(getCaseProgress(adminA, { ...address, show: 'all' })),
    await viewOf(findOperations(adminA, {})),
    await viewOf(findJumpTargets(adminA, { text: MARKER })),
  ].map((view) => JSON.stringify(view))
  expect(institution[1]).toContain('记背靠背记录一条，内容只有本案调解员可以查看。')
  const court = []
  for (const actor of [clerkA, reviewerA])
    court.push(
      JSON.stringify(await viewOf(getCourtCase(actor, address))),
      JSON.stringify(await viewOf(getCourtProgress(actor, { ...address, show: 'all' }))),
    )
  for (const page of court) expect(page).not.toMatch(/背靠背|备忘/)
  const events = await eventRows(existing.id)
  for (const text of [...institution, ...court, JSON.stringify(events)])
    expect(text).not.toContain(MARKER)
  expect(events.filter(({ kind }) => kind === 'note.added')).toMatchObject([
    { data: { audience: 'caucus', digest: digestWords(noteId, MARKER) } },
  ])
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(existing.applicantId)
})

test('调解员离任后不能再看，继任的看得见，但不能收回别人记的', async () => {
  const existing = await open()
  const noteId = randomUUID()
  await add('mediatorA', existing, { noteId })
  const { id, name } = world.people.mediatorA2
  await asOwner('UPDATE cases SET mediator_id = $2, mediator_name = $3 WHERE id = $1', [
    existing.id,
    id,
    name,
  ])
  expect(await getMyCase(world.people.mediatorA, { caseId: existing.id })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await notesOf('mediatorA2', existing)).toMatchObject([
    { words: MARKER, by: '谢岚', mayTakeBack: false },
  ])
  expect(await takeBack('mediatorA2', existing, noteId)).toMatchObject({
    refusal: { fields: { noteId: 'NOT_AN_OPTION' } },
  })
})

test('收回以后内容不在了，何人何时记的还在；再收回一次没有变化', async () => {
  const existing = await open()
  const noteId = randomUUID()
  await add('mediatorA', existing, { noteId })
  for (let times = 0; times < 2; times += 1)
    expect(await takeBack('mediatorA', existing, noteId)).toMatchObject({ ok: true })
  expect(await notesOf('mediatorA', existing)).toMatchObject([
    { words: null, takenBack: expect.stringMatching(/已收回$/), by: '谢岚', mayTakeBack: false },
  ])
  const digest = digestWords(noteId, MARKER)
  expect(await asOwner('SELECT words, digest FROM case_notes WHERE id = $1', [noteId])).toEqual([
    { words: null, digest },
  ])
  expect((await eventRows(existing.id)).map(({ kind }) => kind)).toEqual([
    'note.added',
    'note.taken-back',
  ])
})

test('同一份表单提交两次，只记一条', async () => {
  const existing = await open()
  const noteId = randomUUID()
  const attempt = () => add('mediatorA', existing, { noteId })
  const decided = await letMeet(existing.id, [attempt, attempt])
  expect(decided.map(({ ok }) => ok)).toEqual([true, true])
  expect(await notesOf('mediatorA', existing)).toHaveLength(1)
})

test('没有听到答复、改了内容再送的，不当作已收到；换行的写法不同不算改', async () => {
  const existing = await open()
  const noteId = randomUUID()
  await add('mediatorA', existing, { noteId, words: '先谈付款\r\n再谈期限' })
  expect((await add('mediatorA', existing, { noteId, words: '先谈付款\n再谈期限' })).ok).toBe(true)
  expect(await add('mediatorA', existing, { noteId, words: '先谈期限' })).toMatchObject({
    ok: false,
    refusal: { code: 'ENTRY_DIFFERS' },
  })
  expect(await notesOf('mediatorA', existing)).toMatchObject([{ words: '先谈付款\n再谈期限' }])
})
