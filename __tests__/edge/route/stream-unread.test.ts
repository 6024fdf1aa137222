import { streamUnread } from '@/lib/edge/route/stream-unread'
import type { Actor } from '@/lib/domain/access/roles'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { now } from '@/lib/platform/clock'
import { markOwnNoticesRead } from '@/lib/use-cases/notice/mark-notices-read'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { until } from '../../support/until'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 未读数随时更新：一个进程一条监听连接；断了再连，漏掉的补上；读的人走了就关。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterEach(() => followers.forEach((leave) => leave()))
afterAll(closeWorld)

const followers: (() => void)[] = []

/** An open stream, and the counts that it has sent. */
async function follow(actor: Actor) {
  const leaving = new AbortController()
  const request = new Request('http://localhost/api/notices/stream', { signal: leaving.signal })
  const answer = await streamUnread(request, { actor })
  const counts: number[] = []
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const isOver = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return true
      for (const [, count] of value.matchAll(/^data: (\d+)$/gm)) counts.push(Number(count))
    }
  })()
  const leave = () => leaving.abort()
  followers.push(leave)
  return { answer, counts, reader, isOver, leave }
}

async function urge(): Promise<void> {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await urgeMediator(world.people.adminA, { caseId: id })).toMatchObject({ ok: true })
  await workOutbox(now())
}

const connections = async () =>
  (
    await asOwner<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
        AND application_name = 'heyi-listen'`,
    )
  ).map(({ pid }) => pid)

test('先报现在的未读数，新消息和标为已读都随即报来；别人的消息不报', async () => {
  const { mediatorA, mediatorA2 } = world.people
  const [own, other] = [await follow(mediatorA), await follow(mediatorA2)]
  expect(own.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  // 服务器停下时不必等它。
  expect(own.answer.headers.get('connection')).toBe('close')
  await until(() => own.counts.length === 1 && other.counts.length === 1)
  await until(async () => (await connections()).length === 1)
  await urge()
  await until(() => own.counts.at(-1) === 1)
  await urge()
  await until(() => own.counts.at(-1) === 2)
  await markOwnNoticesRead(mediatorA, { upTo: '999999999' })
  await until(() => own.counts.at(-1) === 0)
  expect(other.counts).toEqual([0])
  own.leave()
  other.leave()
  expect(await Promise.all([own.isOver, other.isOver])).toEqual([true, true])
  await until(async () => (await connections()).length === 0)
})

test('监听的连接断了，自己再连上，其间的消息补上', async () => {
  const stream = await follow(world.people.mediatorA)
  await until(async () => stream.counts.length === 1 && (await connections()).length === 1)
  const [pid] = await connections()
  await asOwner('SELECT pg_terminate_backend($1)', [pid])
  await urge()
  await until(() => stream.counts.at(-1) === 1)
  await until(async () => (await connections()).some((each) => each !== pid))
  await urge()
  await until(() => stream.counts.at(-1) === 2)
  stream.leave()
  await stream.isOver
})

test('读的人取消的，也就关了', async () => {
  const stream = await follow(world.people.mediatorA)
  await until(async () => (await connections()).length === 1)
  await stream.reader.cancel()
  await until(async () => (await connections()).length === 0)
})

test('没有消息的角色没有这条通道', async () => {
  for (const who of ['reviewerA', 'auditor', 'system'] as const) {
    const request = new Request('http://localhost/api/notices/stream')
    expect((await streamUnread(request, { actor: world.people[who] })).status).toBe(404)
  }
})
