import { anchorChains } from '@/lib/jobs/anchor-chains'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { chainFaultInWords } from '@/lib/labels/zh-CN/chain-fault'
import { appendLooks, rewriteChain, tamper } from '../support/chains'
import { emptyDatabase, emptyTables } from '../support/empty-tables'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 操作记录不能悄悄改动：数据库的所有者可以绕过一切权限，但改动、删除、插入、换序都会被核验指出第一条坏记录。

let world: World
let chain: string

beforeEach(async () => {
  world = await buildWorld()
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  const other = await layCase(world, { status: 'pending_acceptance' })
  chain = `case:${id}`
  await appendLooks(world, id, 5)
  await appendLooks(world, other.id, 2)
})
afterAll(closeWorld)

/** The only fault that there is, as code and place. */
async function onlyFault() {
  const { faults, faultCount } = await verifyChains()
  expect({ faultCount, chains: faults.map((fault) => fault.chain) }).toEqual({
    faultCount: 1,
    chains: [chain],
  })
  return faults[0]!
}

test('没有改动过的记录查不出问题', async () => {
  await anchorChains(new Date())
  expect(await verifyChains()).toMatchObject({
    events: 7,
    chains: 2,
    anchors: 1,
    faults: [],
    faultCount: 0,
  })
})

test('改动内容：指出被改的那一条', async () => {
  await tamper(`UPDATE events SET data = '{"surface":"progress"}' WHERE chain = $1 AND seq = 3`, [
    chain,
  ])
  const fault = await onlyFault()
  expect(fault).toMatchObject({ code: 'altered', seq: 3, kind: 'case.viewed' })
  expect(chainFaultInWords(fault)).toMatch(
    /^案件链 [0-9a-f-]{36} 第 3 条（查看案件，\d{4}-\d\d-\d\d \d\d:\d\d）：内容被改动/,
  )
})

test.each([
  ['actor_name', `'王二'`],
  ['actor_id', 'gen_random_uuid()'],
  ['actor_role', `'mediator'`],
  ['kind', `'material.read'`],
  ['at', `at - interval '1 day'`],
  ['basis', `'pipl_51'`],
  ['court_id', 'gen_random_uuid()'],
  ['id', 'gen_random_uuid()'],
])('改动经办人、时间等任何一列（%s）：指出被改的那一条', async (column, value) => {
  await tamper(`UPDATE events SET ${column} = ${value} WHERE chain = $1 AND seq = 2`, [chain])
  expect(await onlyFault()).toMatchObject({ code: 'altered', seq: 2 })
})

test('改动内容并重算该条摘要：下一条接不上', async () => {
  await tamper(`UPDATE events SET actor_name = '王二' WHERE chain = $1 AND seq = 3`, [chain])
  await tamper(
    `UPDATE events e SET hash = encode(sha256(convert_to(heyi_event_text(e), 'UTF8')), 'hex')
      WHERE chain = $1 AND seq = 3`,
    [chain],
  )
  expect(await onlyFault()).toMatchObject({ code: 'broken_link', seq: 4 })
})

test('删除中间一条：指出缺口之后的那一条', async () => {
  await tamper('DELETE FROM events WHERE chain = $1 AND seq = 2', [chain])
  expect(await onlyFault()).toMatchObject({ code: 'links_missing', seq: 3 })
})

test('删除中间一条并重排序号：后一条接不上', async () => {
  await tamper('DELETE FROM events WHERE chain = $1 AND seq = 2', [chain])
  for (const seq of [3, 4, 5])
    await tamper('UPDATE events SET seq = seq - 1 WHERE chain = $1 AND seq = $2', [chain, seq])
  expect(await onlyFault()).toMatchObject({ code: 'broken_link', seq: 2 })
})

test('删除第一条：从第二条起接不上', async () => {
  await tamper('DELETE FROM events WHERE chain = $1 AND seq = 1', [chain])
  expect(await onlyFault()).toMatchObject({ code: 'links_missing', seq: 2 })
})

test('删除链尾：链头还记得有几条', async () => {
  await tamper('DELETE FROM events WHERE chain = $1 AND seq >= 4', [chain])
  const fault = await onlyFault()
  expect(fault).toMatchObject({ code: 'tail_missing', seq: 4 })
  expect(chainFaultInWords(fault)).toContain('第 4 条：从这一条起，链尾的记录被删除')
})

test('删除链尾并改小链头的序号：链头的摘要对不上', async () => {
  await tamper('DELETE FROM events WHERE chain = $1 AND seq = 5', [chain])
  await tamper('UPDATE chain_heads SET seq = 4 WHERE chain = $1', [chain])
  expect(await onlyFault()).toMatchObject({ code: 'head_altered', seq: 4 })
})

test('删除整条链：链头还在', async () => {
  await tamper('DELETE FROM events WHERE chain = $1', [chain])
  expect(await onlyFault()).toMatchObject({ code: 'chain_missing', seq: 5 })
})

test('连同链头删除整条链：封存过的就能发现', async () => {
  await anchorChains(new Date())
  await tamper('DELETE FROM events WHERE chain = $1', [chain])
  await tamper('DELETE FROM chain_heads WHERE chain = $1', [chain])
  const fault = await onlyFault()
  expect(fault).toMatchObject({ code: 'sealed_missing', seq: 5, anchorId: 1 })
  expect(chainFaultInWords(fault)).toMatch(
    /^第 1 次封存（.*）中的案件链 .* 第 5 条：封存时已有的记录被删除$/,
  )
})

test('只删除链头：指出没有链头的链', async () => {
  await tamper('DELETE FROM chain_heads WHERE chain = $1', [chain])
  expect(await onlyFault()).toMatchObject({ code: 'headless', seq: 1 })
})

test('两条调换次序：指出靠前的一条', async () => {
  await tamper('UPDATE events SET seq = 99 WHERE chain = $1 AND seq = 2', [chain])
  await tamper('UPDATE events SET seq = 2 WHERE chain = $1 AND seq = 3', [chain])
  await tamper('UPDATE events SET seq = 3 WHERE chain = $1 AND seq = 99', [chain])
  expect(await onlyFault()).toMatchObject({ code: 'broken_link', seq: 2 })
})

const FORGED = `INSERT INTO events (id, chain, seq, kind, at, actor_id, actor_name, actor_role,
  case_id, court_id, institution_id, data, prev_hash)
  SELECT gen_random_uuid(), chain, $2::bigint, 'case.closed', at, actor_id, actor_name, actor_role,
    case_id, court_id, institution_id, data, hash
  FROM events WHERE chain = $1 AND seq = $2::bigint - 1`
const HASH_IT = `UPDATE events e SET hash = encode(sha256(convert_to(heyi_event_text(e), 'UTF8')),
  'hex') WHERE chain = $1 AND seq = $2`

test('在链尾插入伪造的记录，摘要也算对：链头没有登记过它', async () => {
  await tamper(FORGED, [chain, 6])
  await tamper(HASH_IT, [chain, 6])
  expect(await onlyFault()).toMatchObject({ code: 'beyond_head', seq: 6, kind: 'case.closed' })
})

test('在中间插入伪造的记录并顺延序号：后一条接不上', async () => {
  for (const seq of [5, 4, 3])
    await tamper('UPDATE events SET seq = seq + 1 WHERE chain = $1 AND seq = $2', [chain, seq])
  await tamper(FORGED, [chain, 3])
  await tamper(HASH_IT, [chain, 3])
  expect(await onlyFault()).toMatchObject({ code: 'broken_link', seq: 4 })
})

test('把记录挪到别的案件的链上：指出放错的那一条', async () => {
  const owner = await ownerClient()
  const definition = await owner.query<{ def: string }>(
    `SELECT pg_get_constraintdef(oid) AS def FROM pg_constraint
      WHERE conname = 'events_chain_names_its_subject'`,
  )
  await owner.query('ALTER TABLE events DROP CONSTRAINT events_chain_names_its_subject')
  try {
    await tamper('UPDATE events SET case_id = gen_random_uuid() WHERE chain = $1 AND seq = 4', [
      chain,
    ])
    expect(await onlyFault()).toMatchObject({ code: 'wrong_chain', seq: 4 })
  } finally {
    await tamper('DELETE FROM events WHERE chain = $1', [chain])
    await owner.query(
      `ALTER TABLE events ADD CONSTRAINT events_chain_names_its_subject ${definition.rows[0]!.def}`,
    )
  }
})

test('整条链连同链头一致地改写：没有封存就看不出，封存过就能发现', async () => {
  await tamper(`UPDATE events SET actor_name = '王二' WHERE chain = $1 AND seq = 2`, [chain])
  await rewriteChain(chain)
  expect((await verifyChains()).faultCount).toBe(0)
  await anchorChains(new Date())
  await tamper(`UPDATE events SET actor_name = '林敏' WHERE chain = $1 AND seq = 2`, [chain])
  await rewriteChain(chain)
  expect(await onlyFault()).toMatchObject({ code: 'sealed_altered', seq: 5, anchorId: 1 })
})

test('每条链只报第一处，其余各链照常核验', async () => {
  await tamper(`UPDATE events SET actor_name = '王二'`)
  const { faults, faultCount, events } = await verifyChains()
  expect(faultCount).toBe(2)
  expect(events).toBe(7)
  expect(faults.map(({ code, seq }) => ({ code, seq }))).toEqual([
    { code: 'altered', seq: 1 },
    { code: 'altered', seq: 1 },
  ])
})

test('清空全部记录、链头和封存：有案件而没有一条记录，就能发现', async () => {
  await anchorChains(new Date())
  await emptyTables(['events', 'chain_heads', 'anchors', 'anchor_heads'])
  const { faults, faultCount } = await verifyChains()
  expect(faultCount).toBe(1)
  expect(chainFaultInWords(faults[0]!)).toBe(
    '操作记录：系统中有案件，却没有一条操作记录：全部记录被删除',
  )
})

test('还没有案件、也没有记录的新系统：一致', async () => {
  await emptyDatabase()
  expect(await verifyChains()).toMatchObject({ events: 0, faultCount: 0 })
})

test.each(['events', 'chain_heads', 'anchors', 'anchor_heads'])(
  '数据库的所有者也不能直接清空 %s',
  async (table) => {
    await anchorChains(new Date())
    const owner = await ownerClient()
    await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/never changed/)
    expect((await owner.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount).toBe(1)
  },
)
