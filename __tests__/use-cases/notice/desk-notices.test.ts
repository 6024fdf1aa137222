import { workOutbox } from '@/lib/jobs/work-outbox'
import { withdrawApplication } from '@/lib/use-cases/application/withdraw-application'
import { countUnread, findInbox } from '@/lib/queries/notice/find-inbox'
import { atInstant } from '@/lib/platform/clock'
import { insertApplication, FACTS } from '../../support/insert-application'
import { insertConsultation, takeQuestions } from '../../support/insert-consultation'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 新的申请、新的咨询：机构的每个管理员收到一条消息，只说什么时候以前答复。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

const MONDAY = new Date('2026-11-30T10:00:00+08:00')
const work = () => workOutbox(new Date(MONDAY.getTime() + 60_000))
const inbox = async (who: keyof World['people']) =>
  (await atInstant(MONDAY, () => done(findInbox(world.people[who], {})))).rows

test('提交一件申请：本机构的管理员各收到一条，别的机构和调解员没有；里面没有纠纷的一个字', async () => {
  const { applicationId } = await atInstant(MONDAY, () => insertApplication(world.institutions.a))
  await work()
  await work()
  for (const who of ['adminA', 'adminA2'] as const)
    expect(await inbox(who)).toMatchObject([
      {
        title: '新的调解申请',
        text: '收到一件调解申请，应于 12月3日 以前答复。',
        where: '调解申请',
        aboutId: applicationId,
        page: 'applications',
        isUnread: true,
      },
    ])
  expect(await done(countUnread(world.people.adminA, {}))).toBe(1)
  for (const who of ['adminB', 'mediatorA', 'clerkA'] as const) expect(await inbox(who)).toEqual([])
  const stored = JSON.stringify([
    await asOwner('SELECT facts FROM notices'),
    await asOwner('SELECT payload FROM outbox'),
  ])
  for (const secret of [FACTS, '许静', '恒信']) expect(stored).not.toContain(secret)
})

test('一件咨询也是一条；任务重做不会有第二条', async () => {
  await atInstant(MONDAY, () => insertConsultation(world.institutions.a))
  await work()
  await asOwner(`UPDATE outbox SET state = 'waiting', done_at = NULL WHERE kind = 'desk_notice'`)
  await work()
  expect(await inbox('adminA')).toMatchObject([{ title: '新的咨询', page: 'consultations' }])
  expect(await asOwner(`SELECT 1 FROM notices`)).toHaveLength(2)
})

test('申请撤回以后消息还在，仍可以打开查看', async () => {
  const { applicationId, applicant } = await insertApplication(world.institutions.a)
  await done(withdrawApplication(applicant, { applicationId }))
  await workOutbox(new Date(Date.now() + 60_000))
  expect(await inbox('adminA')).toMatchObject([{ aboutId: applicationId }])
})
