import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'
import { contact } from './contact-rows'
import { sealInto } from '../../support/seal-into'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const NOT_FOUND = { ok: false, refusal: { code: 'NOT_FOUND' } }

async function open(who: 'mediatorA' | 'mediatorA2', caseId: string) {
  const answer = await getMyCase(world.people[who], { caseId })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('不是本案现任调解员的，一律找不到：同事、别的机构、管理员、法院都一样', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  for (const who of [
    'mediatorA2',
    'mediatorB',
    'adminA',
    'adminB',
    'clerkA',
    'judgeA',
    'reviewerA',
    'partyX',
    'system',
    'auditor',
  ] as const) {
    expect([who, await getMyCase(world.people[who], { caseId: inserted.id })]).toMatchObject([
      who,
      NOT_FOUND,
    ])
  }
})

test('不存在的案件与无权查看的案件答复相同；不像编号的也没有别的答复', async () => {
  expect(
    await getMyCase(world.people.mediatorA, { caseId: '00000000-0000-4000-8000-000000000000' }),
  ).toMatchObject(NOT_FOUND)
  expect(await getMyCase(world.people.mediatorA, { caseId: 'x' })).toMatchObject({ ok: false })
})

test('提前终结以后，原调解员找不到本案，接手的看到交接说明', async () => {
  const { mediatorA, mediatorA2, adminA } = world.people
  const inserted = await layCase(world, { status: 'in_mediation' })
  await contact(mediatorA, inserted.id, inserted.respondentId, 'reached')
  await withdrawCase(mediatorA, { caseId: inserted.id, reason: 'health', text: '需要住院手术' })
  expect(await getMyCase(mediatorA, { caseId: inserted.id })).toMatchObject(NOT_FOUND)
  await reassignMediator(adminA, {
    caseId: inserted.id,
    mediatorId: mediatorA2.id,
    note: '由其承办更合适',
    handoverNote: '对方愿意谈',
  })
  const { file, contacts } = await open('mediatorA2', inserted.id)
  expect(file.assignment).toMatchObject({ handover: '对方愿意谈' })
  expect(file.former).toMatchObject([{ name: '谢岚', text: '需要住院手术' }])
  expect(contacts).toHaveLength(1)
})

test('号码只给出遮盖后的样子', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await sealInto('parties.phone_sealed', '13812345678')
  await sealInto('parties.document_sealed', '110101199003070011')
  await sealInto('parties.residence_sealed', '明州市江北区人民路88号2栋301')
  const view = await open('mediatorA', inserted.id)
  expect(view.file.parties[0]!.phone!.masked).toBe('138****5678')
  expect(JSON.stringify(view)).not.toMatch(/13812345678|110101199003070011|人民路88号/)
})

test('联系记录最近的在前，进度里不重复列出', async () => {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'in_mediation' })
  await contact(mediatorA, inserted.id, inserted.applicantId, 'reached', {
    minutesAgo: 9,
    note: '愿意调解',
  })
  await contact(mediatorA, inserted.id, inserted.respondentId, 'no_answer', { minutesAgo: 3 })
  const { contacts, timeline } = await open('mediatorA', inserted.id)
  expect(contacts.map(({ result, note }) => [result, note])).toEqual([
    ['无人接听', null],
    ['已联系上', '愿意调解'],
  ])
  expect(timeline.map(({ kind }) => kind)).not.toContain('contact.recorded')
})

test('能办什么由状态决定：待接收能接收，调解中能记联系和结案，等待决定时什么也不能办', async () => {
  const allowed = async (
    status: 'pending_mediator' | 'in_mediation' | 'disclosure_review' | 'closed',
  ) =>
    (
      await open('mediatorA', (await layCase(world, { status })).id)
    ).file.abilities.allowed.toSorted()
  expect(await allowed('pending_mediator')).toEqual([
    'disclose',
    'request_change',
    'take',
    'withdraw',
  ])
  expect(await allowed('in_mediation')).toEqual([
    'answer_minutes',
    'cancel_meeting',
    'check_identity',
    'close',
    'confirm_address',
    'confirm_facts',
    'disclose',
    'explain_rights',
    'extend',
    'finish_agreement',
    'hold_meeting',
    'mark_unavailable',
    'move_meeting',
    'open_minutes',
    'pause',
    'record_consent',
    'record_contact',
    'record_fact',
    'record_service',
    'reopen_minutes',
    'request_change',
    'save_agreement',
    'schedule_meeting',
    'sign_agreement',
    'submit_minutes',
    'supplement_minutes',
    'void_agreement',
    'withdraw',
    'withdraw_fact',
  ])
  expect(await allowed('disclosure_review')).toEqual([])
  expect(await allowed('closed')).toEqual(['record_follow_up', 'record_service'])
})
