import { asSystem, type Db } from '@/lib/data/door'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { layPart } from '../support/case-parts'
import { tryEach, tryWrite } from '../support/tried-writes'
import { buildWorld, closeWorld, layCase, type World } from '../support/world'

// Who takes part in a case: what the database itself lets each role write, whatever the application
// does (docs/decisions/0063-participants.md). No one adds people to a case that exists, and no one
// changes or ends a participant.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** All who see the case; then some who do not. */
const SEEING = ['mediatorA', 'adminA', 'clerkA', 'judgeA', 'courtSystemA'] as const
const OTHERS = ['mediatorA2', 'adminB', 'clerkB', 'courtSystemB', 'partyX'] as const
const EVERYONE = [...SEEING, ...OTHERS]
const answers = async (write: (db: Db) => Promise<number>) => [
  ...new Set(Object.values(await tryEach(world, EVERYONE, write))),
]
const REFUSED = ['refused']

test.each(['party', 'legal_representative', 'agent', 'helper', 'invited'])(
  '参加人（%s）：没有人能直接写入',
  async (kind) => {
    const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
    const partyId = kind === 'invited' ? null : applicantId
    const personId = ['helper', 'invited'].includes(kind) ? null : crypto.randomUUID()
    const add = (db: Db) => db.$executeRaw`
      INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name,
        joined_at)
      VALUES (${id}::uuid, ${world.courts.a}::uuid, ${world.institutions.a}::uuid, ${kind},
        ${partyId}::uuid, ${personId}::uuid, '某人', now())`
    expect(await answers(add)).toEqual(REFUSED)
    await expect(asSystem('test', add)).rejects.toThrow(/permission denied/)
  },
)

test.each([
  `account_id = gen_random_uuid()`,
  `ended_on = '2026-11-24', end_reason = '已撤回申请'`,
  `ended_on = null, end_reason = null`,
  `kind = 'helper'`,
  `name = '别人'`,
  `party_id = null`,
  `person_id = gen_random_uuid()`,
  `case_id = gen_random_uuid()`,
  `joined_at = now()`,
])('参加人：没有人能改 %s，也不能删', async (set) => {
  const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
  await layPart('participants', id, {
    kind: 'helper',
    party_id: applicantId,
    name: '陪同的人',
    account_id: world.people.partyX.id,
    joined_at: new Date(0),
  })
  for (const sql of [`UPDATE participants SET ${set}`, 'DELETE FROM participants']) {
    const write = (db: Db) => db.$executeRawUnsafe(sql)
    expect(await answers(write)).toEqual(REFUSED)
    await expect(asSystem('test', write)).rejects.toThrow(/permission denied/)
  }
})

const addParty =
  (caseId: string, partyId = crypto.randomUUID() as string) =>
  (db: Db) =>
    db.$executeRaw`
  INSERT INTO parties (id, case_id, court_id, holder_id, position, side, kind, name)
  VALUES (${partyId}::uuid, ${caseId}::uuid, ${world.courts.a}::uuid, ${world.institutions.a}::uuid,
    9, 'third', 'natural', '某人')`
const addAgent = (caseId: string, partyId: string) => (db: Db) =>
  db.$executeRaw`
  INSERT INTO agents (case_id, court_id, holder_id, party_id, kind, name, authority)
  VALUES (${caseId}::uuid, ${world.courts.a}::uuid, ${world.institutions.a}::uuid, ${partyId}::uuid,
    'lawyer', '某律师', 'special')`

test.each(CASE_STATUSES)('“%s”的案件：没有人能再加当事人或者代理人', async (status) => {
  const { id, applicantId } = await layCase(world, { status })
  expect(await answers(addParty(id))).toEqual(REFUSED)
  expect(await answers(addAgent(id, applicantId))).toEqual(REFUSED)
})

test('先于案件写入的当事人：只有引调法院的系统和机构的管理员；代理人只有法院的系统', async () => {
  const [caseId, partyId] = [crypto.randomUUID(), crypto.randomUUID()]
  const ahead = async (add: (db: Db) => Promise<number>) => {
    const may: string[] = []
    for (const who of EVERYONE) {
      const write = async (db: Db) => {
        await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
        return add(db)
      }
      if ((await tryWrite(world, who, write)) === 1) may.push(who)
    }
    return may
  }
  expect(await ahead(addParty(caseId, partyId))).toEqual(['adminA', 'courtSystemA'])
  const addBoth = async (db: Db) => {
    await addParty(caseId, partyId)(db)
    return addAgent(caseId, partyId)(db)
  }
  expect(await ahead(addBoth)).toEqual(['courtSystemA'])
})
