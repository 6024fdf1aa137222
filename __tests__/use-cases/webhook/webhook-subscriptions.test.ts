import { hostname } from 'node:os'
import { createWebhookSender } from '@/lib/channels/send-webhook'
import { MOST_WEBHOOK_ATTEMPTS } from '@/lib/domain/webhook/attempts'
import { numberAllChanges } from '@/lib/jobs/number-changes'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getWebhooks } from '@/lib/queries/system/get-webhooks'
import { makeWebhook } from '@/lib/use-cases/webhook/make-webhook'
import { resumeWebhook } from '@/lib/use-cases/webhook/resume-webhook'
import { retryWebhook } from '@/lib/use-cases/webhook/retry-webhook'
import { revokeWebhook } from '@/lib/use-cases/webhook/revoke-webhook'
import { rotateWebhookSecret } from '@/lib/use-cases/webhook/rotate-webhook-secret'
import { skipWebhook } from '@/lib/use-cases/webhook/skip-webhook'
import { startGateway } from '../../support/local-gateway'
import { done } from '../../support/sound-act'
import {
  broken,
  cursorsIn,
  HOUR,
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

// 接收地址：搁置、放弃、停用、恢复、更换密钥、停止；什么地址不能登记、不连接.

const { changes, later, now, receiver, sendDue, twoCases, world } = setUpWebhooks()

/** A receiver that never takes the first one, until that is parked. */
async function parkFirst() {
  let isMended = false
  const gateway = await receiver((each) =>
    messageOf(each).data.cursor === '1' && !isMended ? broken : ok,
  )
  const [a = '', b = ''] = await twoCases()
  await changes(a, a, b)
  for (let tried = 0; tried < MOST_WEBHOOK_ATTEMPTS; tried += 1) {
    await sendDue()
    later(24 * HOUR)
    // Others are acknowledged: the receiver itself is sound.
    await changes(b)
  }
  const which = { subscriptionId: gateway.id, position: '1' }
  return { ...gateway, which, mend: () => (isMended = true) }
}

test('次数用完的搁置，同一案件的后面的等人处理；放弃之后接着发，重新发送则从这一条起', async () => {
  const { received, id, which, mend } = await parkFirst()
  expect((await states(id)).slice(0, 3)).toEqual(['parked', 'waiting', 'delivered'])
  const seen = await getWebhooks(world().people.system, { courtId: world().courts.a })
  expect(seen.ok && seen.value.deliveries[0]).toMatchObject({
    position: '1',
    state: 'parked',
    attempts: MOST_WEBHOOK_ATTEMPTS,
    lastAttempt: expect.stringContaining('HTTP 500'),
  })
  await done(retryWebhook(world().people.system, which))
  await sendDue()
  expect((await states(id)).slice(0, 3)).toEqual(['waiting', 'waiting', 'delivered'])
  mend()
  later(5 * SECOND)
  await sendDue()
  expect(cursorsIn(received.slice(-2))).toEqual([1, 2])
  expect(await retryWebhook(world().people.system, which)).toMatchObject({
    ok: false,
    refusal: { code: 'WEBHOOK_NOT_PARKED' },
  })
})

test('放弃的不再发送，同一案件的后面的接着发', async () => {
  const { received, id, which } = await parkFirst()
  const before = received.length
  await done(skipWebhook(world().people.system, which))
  await sendDue()
  // The last change of the other case comes with it.
  expect(cursorsIn(received.slice(before))).toEqual([2, MOST_WEBHOOK_ATTEMPTS + 3])
  expect((await states(id)).slice(0, 3)).toEqual(['skipped', 'delivered', 'delivered'])
})

test('五天没有一次成功的停用，书记员收到消息；恢复之后停用期间的也补发', async () => {
  let isBack = false
  const { id, received } = await receiver(() => (isBack ? ok : broken))
  const [a = ''] = await twoCases()
  await changes(a)
  await sendDue()
  later(5 * 24 * HOUR)
  await sendDue()
  const stored = () => asOwner('SELECT state FROM webhook_subscriptions WHERE id = $1', [id])
  expect(await stored()).toEqual([{ state: 'disabled' }])
  await workOutbox(new Date(Math.max(now().getTime(), Date.now())))
  const notices = await asOwner<{ account_id: string }>(
    `SELECT account_id FROM notices WHERE kind = 'webhook.disabled'`,
  )
  expect(notices).toEqual([{ account_id: world().people.clerkA.id }])
  await changes(a)
  later(HOUR)
  const tried = received.length
  await sendDue()
  expect(received).toHaveLength(tried)
  isBack = true
  await done(resumeWebhook(world().people.system, { subscriptionId: id }))
  later(HOUR)
  await sendDue()
  expect(cursorsIn(received.slice(tried))).toEqual([1, 2])
})

test('更换密钥：一天内新旧密钥都签名，之后只有新的', async () => {
  const { id, secret, received } = await receiver()
  const [a = ''] = await twoCases()
  const { secret: next } = await done(
    rotateWebhookSecret(world().people.system, { subscriptionId: id }),
  )
  await changes(a)
  await sendDue()
  later(25 * HOUR)
  await changes(a)
  await sendDue()
  expect(received.map((each) => [isSignedBy(secret, each), isSignedBy(next, each)])).toEqual([
    [true, true],
    [false, true],
  ])
})

test('停止之后不再发送', async () => {
  const { id, received } = await receiver()
  const [a = ''] = await twoCases()
  await changes(a)
  await numberAllChanges(now)
  await done(revokeWebhook(world().people.system, { subscriptionId: id }))
  await changes(a)
  await sendDue()
  expect(received).toEqual([])
  expect(await revokeWebhook(world().people.system, { subscriptionId: id })).toMatchObject({
    ok: false,
    refusal: { code: 'WEBHOOK_REVOKED' },
  })
})

test('名称指向内部网络的、转到别处的，都不算收到，也不连接', async () => {
  const gateway = await startGateway(() => ({
    status: 302,
    body: '',
    location: 'http://127.0.0.1:1/',
  }))
  const message = { headers: {}, body: '{}' }
  // A name that leads to this machine.
  const named = gateway.url.replace('127.0.0.1', hostname())
  const strict = createWebhookSender({ isHttpAllowed: true, isReachable: () => false }, TIMEOUT_MS)
  expect(await strict({ ...message, url: gateway.url })).toEqual({ trouble: 'address_refused' })
  expect(await strict({ ...message, url: 'http://localhost/' })).toEqual({
    trouble: 'address_refused',
  })
  expect(await strict({ ...message, url: named })).toEqual({ trouble: 'address_refused' })
  // A label is at most 63 letters long: no server of names is needed to know that it does not
  // exist.
  const unknown = `http://${'a'.repeat(64)}.example/`
  expect(await strict({ ...message, url: unknown })).toEqual({ trouble: 'unreachable' })
  expect(gateway.received).toEqual([])
  const open = createWebhookSender(LOCAL, TIMEOUT_MS)
  expect(await open({ ...message, url: gateway.url })).toEqual({ status: 302 })
  expect(gateway.received).toHaveLength(1)
  await gateway.end()
})

test('同一地址不重复添加；最多五个；只有系统管理员可以', async () => {
  const make = (url: string, who: 'system' | 'clerkA' = 'system') =>
    makeWebhook(world().people[who], { courtId: world().courts.a, url })
  expect(await make('http://court.example.com/', 'clerkA')).toMatchObject({
    refusal: { code: 'FORBIDDEN' },
  })
  expect(await make('https://10.0.0.5/')).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { url: 'WEBHOOK_URL_PRIVATE' } },
  })
  const url = 'https://court.example.com/one'
  const both = await Promise.all([make(url), make(url)])
  expect(both.map(({ ok: isMade }) => isMade).toSorted()).toEqual([false, true])
  for (const name of ['two', 'three', 'four', 'five'])
    expect(await make(`https://court.example.com/${name}`)).toMatchObject({ ok: true })
  expect(await make('https://court.example.com/six')).toMatchObject({
    refusal: { code: 'WEBHOOKS_FULL' },
  })
  const secrets = await asOwner<{ secret_sealed: string }>(
    'SELECT secret_sealed FROM webhook_secrets',
  )
  expect(secrets).toHaveLength(5)
  for (const { secret_sealed: sealed } of secrets) expect(sealed).not.toContain('whsec_')
})
