import { createWebhookSender, type SendWebhook } from '@/lib/channels/send-webhook'
import { numberAllChanges } from '@/lib/jobs/number-changes'
import { until } from '../../support/until'
import {
  broken,
  cursorsIn,
  HOUR,
  idOf,
  LOCAL,
  messageOf,
  ok,
  SECOND,
  setUpWebhooks,
  states,
  TIMEOUT_MS,
} from '../../support/webhook-stage'
import { isSignedBy } from '../../support/webhooks'
import { asOwner } from '../../support/world'

// 变动通知的送达：真实的接收方在本机上出错、超时、应答丢失、一小时后才恢复；时钟拨动，不等待.

const { changes, later, newWorker, now, receiver, sendDue, twoCases } = setUpWebhooks()

test('每条送达一次，按先后；签名可以核对，内容没有当事人信息', async () => {
  const { received, secret, id } = await receiver()
  const [a = '', b = ''] = await twoCases()
  await changes(a, b, a, a)
  await sendDue()
  await sendDue()
  expect(cursorsIn(received)).toEqual([1, 2, 3, 4])
  expect(new Set(received.map(idOf)).size).toBe(4)
  for (const each of received) {
    expect(isSignedBy(secret, each)).toBe(true)
    expect(isSignedBy(secret, { ...each, body: each.body.replace('1', '2') })).toBe(false)
    expect(Object.keys(messageOf(each).data)).toEqual(['caseNo', 'cursor', 'url'])
    expect(each.body).not.toMatch(/申请人|被申请人|林敏/)
  }
  expect(await states(id)).toEqual(['delivered', 'delivered', 'delivered', 'delivered'])
})

test('没有收到的以同一编号重发；同一案件的后面的等它，别的案件不等', async () => {
  let failsAt = 2
  const { received } = await receiver((each) =>
    messageOf(each).data.cursor === '1' && failsAt-- > 0 ? broken : ok,
  )
  const [a = '', b = ''] = await twoCases()
  await changes(a, b, a)
  await sendDue()
  expect(cursorsIn(received)).toEqual([1, 2])
  later(5 * SECOND)
  await sendDue()
  later(30 * SECOND)
  await sendDue()
  expect(cursorsIn(received)).toEqual([1, 2, 1, 1, 3])
  const first = received.filter((each) => messageOf(each).data.cursor === '1')
  expect(new Set(first.map(idOf)).size).toBe(1)
})

test('超时的接收方不拖慢别的接收方', async () => {
  const silent = await receiver(() => null)
  const sound = await receiver()
  const [a = ''] = await twoCases()
  await changes(a, a, a)
  await numberAllChanges(now)
  const worker = newWorker(createWebhookSender(LOCAL, 20_000))
  await worker.poll()
  await until(() => sound.received.length === 3)
  await until(() => silent.received.length === 1)
  expect(await states(silent.id)).toEqual(['waiting', 'waiting', 'waiting'])
  // The end of the receiver ends the attempt.
  await silent.end()
  await worker.settled()
  const [row] = await asOwner<{ last_result: string }>(
    'SELECT last_result FROM webhook_deliveries WHERE subscription_id = $1 AND position = 1',
    [silent.id],
  )
  expect(row).toEqual({ last_result: 'unreachable' })
})

test('不应答的到时限为止，记为超时', async () => {
  const { id } = await receiver(() => null)
  const [a = ''] = await twoCases()
  await changes(a)
  await sendDue()
  expect(
    await asOwner(
      'SELECT attempts, last_result FROM webhook_deliveries WHERE subscription_id = $1',
      [id],
    ),
  ).toEqual([{ attempts: 1, last_result: 'timeout' }])
})

test('应答丢失的会收到第二次，编号相同；按编号去重后每条一次', async () => {
  const { received, id } = await receiver()
  const real = createWebhookSender(LOCAL, TIMEOUT_MS)
  let isLost = true
  const losing: SendWebhook = async (message) => {
    const result = await real(message)
    if (!isLost) return result
    isLost = false
    throw new Error('the process ended before it recorded the answer')
  }
  const [a = ''] = await twoCases()
  await changes(a, a)
  await sendDue(newWorker(losing))
  expect(received).toHaveLength(1)
  // The lease is over: another process goes on.
  later(61 * SECOND)
  await sendDue()
  expect(cursorsIn(received)).toEqual([1, 1, 2])
  expect(new Set(received.map(idOf)).size).toBe(2)
  expect(await states(id)).toEqual(['delivered', 'delivered'])
})

test('一小时后恢复：恢复后一刻钟内全部送达，每条一次，按先后', async () => {
  let isBack = false
  const { received, id } = await receiver(() => (isBack ? ok : broken))
  const [a = '', b = ''] = await twoCases()
  const step = async (ms: number) => {
    for (const end = now().getTime() + ms; now().getTime() < end; later(60 * SECOND))
      await sendDue()
  }
  await changes(a, b, a, b)
  await step(HOUR / 2)
  await changes(a, b)
  await step(HOUR / 2)
  const refused = received.length
  // Probed, not flooded.
  expect(refused).toBeLessThan(40)
  isBack = true
  await step(HOUR / 4)
  const taken = received.slice(refused)
  expect(taken.map((each) => messageOf(each).data.caseNo)).toHaveLength(6)
  expect(cursorsIn(taken).toSorted((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6])
  const caseNos = new Set(taken.map((each) => messageOf(each).data.caseNo))
  for (const caseNo of caseNos) {
    const ofCase = cursorsIn(taken.filter((each) => messageOf(each).data.caseNo === caseNo))
    expect(ofCase).toEqual(ofCase.toSorted((x, y) => x - y))
  }
  expect(await states(id)).toEqual(Array(6).fill('delivered'))
})
