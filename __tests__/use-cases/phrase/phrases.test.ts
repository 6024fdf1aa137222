import { findPhrasesFor, getPhrases } from '@/lib/queries/account/find-phrases'
import { addPhrase } from '@/lib/use-cases/phrase/add-phrase'
import { removePhrase } from '@/lib/use-cases/phrase/remove-phrase'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { getServiceForm } from '@/lib/queries/mediator/get-service-form'
import { actAt, refusalsInTurn } from '../../support/case-rows'
import { whileHeld } from '../../support/held-row'
import { viewOf } from '../../support/institution-list'
import { layMeeting } from '../../support/meetings'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 常用语 of an institution and of its mediators.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const add = (who: Who, text: string, place = 'contact') =>
  actAt(() => addPhrase(world.people[who], { place, text }))
const remove = (who: Who, phraseId: string) =>
  actAt(() => removePhrase(world.people[who], { phraseId }))
const idOf = async (who: Who, text: string) => {
  const added = await add(who, text)
  if (!added.ok) throw new Error(`not added: ${text}`)
  return added.value.phraseId
}
const offered = (who: Who, place = 'contact') =>
  viewOf(findPhrasesFor(world.people[who], { place }))

test('机构的全体调解员可用，本人的只有本人可用；别的机构看不到', async () => {
  await add('mediatorA', '本人的句子。')
  await add('adminA', '机构的句子。')
  await add('adminA', '笔录的句子。', 'minutes')
  expect((await offered('mediatorA')).slice(-2)).toEqual(['机构的句子。', '本人的句子。'])
  expect((await offered('mediatorA2')).at(-1)).toBe('机构的句子。')
  expect(await offered('mediatorB')).not.toContain('机构的句子。')
  expect(await viewOf(getPhrases(world.people.mediatorA, {}))).toMatchObject({
    shared: [
      { place: '联系记录', phrases: [{ text: '机构的句子。' }] },
      { place: '调解笔录', phrases: [{ text: '笔录的句子。' }] },
    ],
    own: [{ place: '联系记录', phrases: [{ text: '本人的句子。' }] }],
  })
  expect(await viewOf(getPhrases(world.people.adminA, {}))).toMatchObject({
    shared: [{}, {}],
    own: null,
  })
})

test('各自只能删自己的；删除后不再供选用，记录里没有本人的文字', async () => {
  const shared = await idOf('adminA', '机构的句子。')
  const own = await idOf('mediatorA', '本人的句子。')
  expect(await refusalsInTurn(['mediatorA', 'adminB'], (who) => remove(who, shared))).toEqual({
    mediatorA: 'FORBIDDEN',
    adminB: 'NOT_FOUND',
  })
  expect(await refusalsInTurn(['mediatorA2', 'adminA'], (who) => remove(who, own))).toEqual({
    mediatorA2: 'NOT_FOUND',
    adminA: 'NOT_FOUND',
  })
  expect(await remove('mediatorA', own)).toMatchObject({ ok: true })
  expect(await remove('mediatorA', own)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(await offered('mediatorA')).not.toContain('本人的句子。')
  const events = await asOwner<{ kind: string; text: string | null }>(
    `SELECT kind, data->>'text' AS text FROM events
      WHERE institution_id = $1 AND kind LIKE 'phrase.%' ORDER BY seq`,
    [world.institutions.a],
  )
  expect(events).toEqual([
    { kind: 'phrase.added', text: '机构的句子。' },
    { kind: 'phrase.added', text: null },
    { kind: 'phrase.removed', text: null },
  ])
})

test('相同的句子同时添加，只有一条', async () => {
  const answers = await whileHeld({ sql: 'LOCK TABLE phrases IN SHARE MODE', values: [] }, [
    () => add('adminA', '同一句。'),
    () => add('adminA2', '同一句。'),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { fields: { text: 'PHRASE_THERE_ALREADY' } },
  })
})

test('法院没有常用语', async () => {
  expect(
    await refusalsInTurn(['clerkA', 'reviewerA', 'system'], (who) => add(who, '一句。')),
  ).toEqual({ clerkA: 'FORBIDDEN', reviewerA: 'FORBIDDEN', system: 'FORBIDDEN' })
})

test('回复模板：表单给出本案能填写的内容；不能填写的不保存', async () => {
  expect(await add('adminA', '请拨打【电话】。', 'reply')).toMatchObject({
    refusal: { fields: { text: 'UNKNOWN_PLACEHOLDER' } },
  })
  await add('adminA', '【案号】一案改期。', 'reply')
  expect((await offered('mediatorA', 'reply')).at(-1)).toBe('【案号】一案改期。')
  expect(await offered('mediatorA', 'note')).not.toContain('【案号】一案改期。')
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  const startsAt = new Date('2026-12-03T06:30:00Z')
  const meetingId = await layMeeting(caseId, startsAt, { form: 'on_site', place: '第一调解室' })
  const { mediatorA } = world.people
  const meeting = { meetingTime: '2026年12月3日（周四）14:30', meetingPlace: '第一调解室' }
  const form = await viewOf(
    actAt(() => getMeetingForm(mediatorA, { caseId, meetingId, move: 'move_meeting' })),
  )
  const parties = form.people.map(({ name }) => name).join('、')
  expect(form.replyValues).toEqual({
    ...meeting,
    caseNo: form.head.caseNo,
    mediator: '谢岚',
    party: parties,
  })
  const service = await viewOf(actAt(() => getServiceForm(mediatorA, { caseId })))
  expect(service.replyValues).toMatchObject({ caseNo: form.head.caseNo, mediator: '谢岚' })
  expect(service.subjects.map((subject) => subject.meeting)).toEqual([meeting, null, null])
})
