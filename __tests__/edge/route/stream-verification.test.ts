import { asSystem } from '@/lib/data/door'
import { findLastAnchor } from '@/lib/data/stores/audit/anchor-store'
import { streamVerification } from '@/lib/edge/route/stream-verification'
import { anchorChains } from '@/lib/jobs/anchor-chains'
import { VERIFY } from '@/lib/labels/zh-CN/audit-verify'
import { appendLooks, tamper } from '../../support/chains'
import {
  asOwner,
  buildWorld,
  closeWorld,
  layCase,
  OTHER_ROLES,
  type World,
} from '../../support/world'

// 审计员自己核验：不必由被审计的人代办。边核验边说进度，逐类说结果，核验留下记录。

let world: World
let caseId: string

beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'pending_acceptance' })).id
  await appendLooks(world, caseId, 3)
  await anchorChains(new Date())
})
afterAll(closeWorld)

const ask = (noted = '', who: keyof World['people'] = 'auditor') =>
  streamVerification(
    new Request('http://localhost/api/audit/verification', { method: 'POST', body: noted }),
    { actor: world.people[who] },
  )

type Line = {
  readonly checked?: number
  readonly total?: number
  readonly verified?: {
    readonly events: number
    readonly noted: number
    readonly faults: readonly string[]
    readonly kinds: readonly object[]
  }
}

async function linesOf(answer: Response): Promise<readonly Line[]> {
  expect(answer.status).toBe(200)
  return (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

const resultOf = async (answer: Response) => (await linesOf(answer)).at(-1)!.verified!

const recorded = async () =>
  await asOwner(
    `SELECT chain, actor_id, data FROM events WHERE kind = 'record.verified' ORDER BY seq`,
  )

test('没有问题的：先说进度，最后逐类说结果；在系统链上留下一条记录', async () => {
  const lines = await linesOf(await ask())
  expect(lines[0]).toEqual({ checked: 3, total: 3 })
  expect(lines.at(-1)!.verified).toEqual({
    events: 3,
    anchors: 1,
    lastAnchor: { at: expect.any(String), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    noted: 0,
    kinds: [
      { kind: 'case', chains: 1, faulty: 0 },
      { kind: 'institution', chains: 0, faulty: 0 },
      { kind: 'court', chains: 0, faulty: 0 },
      { kind: 'system', chains: 0, faulty: 0 },
    ],
    faults: [],
    moreFaults: 0,
  })
  expect(await recorded()).toEqual([
    {
      chain: 'system',
      actor_id: world.people.auditor.id,
      data: { events: 3, chains: 1, anchors: 1, noted: 0, faults: 0 },
    },
  ])
})

test('改动过的指出哪条链、第几条、什么问题，结果里那一类有一条不符', async () => {
  await tamper(`UPDATE events SET actor_name = '王二' WHERE case_id = $1 AND seq = 2`, [caseId])
  const { faults, kinds } = await resultOf(await ask())
  expect(faults).toEqual([expect.stringMatching(/^案件链 .* 第 2 条（.*）：内容被改动/)])
  expect(kinds[0]).toEqual({ kind: 'case', chains: 1, faulty: 1 })
  expect((await recorded())[0]!.data.faults).toBe(1)
})

test('另存的摘要逐个核对：在的没有问题，不在的指出来；看不懂的一行先说清', async () => {
  const { id, at, hash } = (await asSystem('test', findLastAnchor))!
  const noted = `${id}\t${at.toISOString()}\t${hash}\n${hash}\n`
  expect(await resultOf(await ask(noted))).toMatchObject({ noted: 2, faults: [] })
  expect(await resultOf(await ask(`${noted}${'0'.repeat(64)}`))).toMatchObject({
    noted: 3,
    faults: [expect.stringContaining('另行保存的封存摘要不在数据库中')],
  })
  const answer = await ask(`${noted}第三行\n`)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ message: VERIFY.badLine(3) })
})

test('全部记录被清空而案件还在的，审计员也看得出', async () => {
  await tamper('DELETE FROM anchor_heads')
  for (const table of ['anchors', 'chain_heads', 'score_points', 'events'])
    await tamper(`DELETE FROM ${table}`)
  expect((await resultOf(await ask())).faults).toEqual([
    expect.stringContaining('没有一条操作记录'),
  ])
})

test('同时只做一次；前一个的人走开了就停，让给下一个', async () => {
  const first = await ask()
  const second = await ask()
  expect(second.status).toBe(503)
  expect(await second.json()).toMatchObject({ message: VERIFY.busy })
  await first.body!.cancel()
  // The first one notices with its next line.
  let third = await ask()
  while (third.status === 503) {
    await new Promise((resolve) => setImmediate(resolve))
    third = await ask()
  }
  expect((await resultOf(third)).faults).toEqual([])
})

test.each(OTHER_ROLES.filter((who) => who !== 'auditor'))('%s 不能核验', async (who) => {
  expect((await ask('', who)).status).toBe(404)
  expect(await recorded()).toEqual([])
})
