import { asSystem } from '@/lib/data/door'
import { remindStaff } from '@/lib/data/stores/delivery/remind-staff'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { workDeliveries } from '@/lib/jobs/work-deliveries'
import { findReminded } from '@/lib/domain/delivery/staff-notices'
import type { CaseNotice } from '@/lib/domain/notice/case-notices'
import { eachWithGateway } from '../../support/deliveries'
import { asOwner, layCase } from '../../support/world'

// 调解员的手机：紧要的消息另发短信，只有案号；夜间等到八点。

const given = eachWithGateway()

const at = (time: string) => new Date(`2026-11-24T${time}:00+08:00`)
async function urge(when: Date): Promise<string> {
  const { id, caseNo } = await layCase(given.world, { status: 'in_mediation' })
  await asSystem('urge', (db) =>
    enqueue(db, {
      kind: 'notice',
      payload: {
        caseId: id,
        caseNo,
        to: { who: 'mediator', accountId: given.world.people.mediatorA.id },
        kind: 'case.urged',
        facts: { by: '林敏' },
        at: when.toISOString(),
      },
      runAt: when,
    }),
  )
  await workOutbox(when)
  return caseNo
}
const work = (when: Date) => workDeliveries(() => when, { sms: given.sending.sms(), email: null })
const states = () => asOwner('SELECT document, state, leaves_at FROM deliveries')

test('催办另发短信：只有案号，没有别的', async () => {
  const caseNo = await urge(at('10:00'))
  await work(at('10:00'))
  expect(given.sending.bodies()).toEqual([
    expect.objectContaining({
      to: '19900000000',
      template: 'staff_notice',
      params: { case: caseNo },
      text: `${caseNo}有新的消息，请登录和议查看。`,
    }),
  ])
})

test('夜间的等到八点，只发一次', async () => {
  await urge(at('21:00'))
  await work(at('21:00'))
  await work(new Date('2026-11-25T07:59:59+08:00'))
  expect(given.sending.received).toHaveLength(0)
  const eight = new Date('2026-11-25T08:00:00+08:00')
  expect(await states()).toEqual([{ document: 'staff_notice', state: 'held', leaves_at: eight }])
  await work(eight)
  await work(eight)
  expect(given.sending.received).toHaveLength(1)
})

test('还没有发出的，不再加一条', async () => {
  const { id, caseNo } = await layCase(given.world, { status: 'in_mediation' })
  const again = {
    caseId: id,
    accountId: given.world.people.mediatorA.id,
    kind: 'case.urged',
  } as const
  for (const time of ['22:00', '23:00'])
    await asSystem('remind', (db) => remindStaff(db, again, at(time)))
  expect(await states()).toHaveLength(1)
  await work(new Date('2026-11-25T08:00:00+08:00'))
  await asSystem('remind', (db) => remindStaff(db, again, at('10:00')))
  expect(await states()).toHaveLength(2)
  expect(given.sending.bodies()).toMatchObject([{ params: { case: caseNo } }])
})

test('停用的账号不发', async () => {
  await asOwner("UPDATE accounts SET status = 'disabled' WHERE id = $1", [
    given.world.people.mediatorA.id,
  ])
  await urge(at('10:00'))
  expect(await states()).toEqual([])
})

const warned = (level: 'yellow' | 'red'): CaseNotice => ({
  kind: 'deadline.warned',
  facts: { level, dueOn: '2026-12-01', remaining: 1 },
})
const urged: CaseNotice = { kind: 'case.urged', facts: { by: '林敏' } }
const toMediator = { who: 'mediator', accountId: 'm' } as const

test.each([
  ['催办', urged, toMediator, 'm'],
  ['红色提醒', warned('red'), toMediator, 'm'],
  ['黄色提醒', warned('yellow'), toMediator, null],
  ['管理员的消息', urged, { who: 'administrators', institutionId: 'i' } as const, null],
])('%s：短信 %#', (_title, notice, to, expected) => {
  expect(findReminded(notice, to)).toBe(expected)
})
