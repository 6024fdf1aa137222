import { readAs, withActor } from '@/lib/data/door'
import { findContact, findPeopleNames } from '@/lib/data/stores/case/work-store'
import { findCaseParties } from '@/lib/data/stores/party/case-people-store'
import { findServiceAddresses } from '@/lib/data/stores/party/service-address-store'
import { findPersonalNumber } from '@/lib/data/stores/party/personal-store'
import { CLEAR, layPapers, leaksIn } from '@/__tests__/support/case-papers'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 当事人、代理人、送达地址: 在线调解规则 第8条; 个人信息保护法 第51条 (默认遮盖).

let world: World
let inserted: Awaited<ReturnType<typeof layCase>>
let papers: Awaited<ReturnType<typeof layPapers>>
beforeAll(async () => {
  world = await buildWorld()
  inserted = await layCase(world, { status: 'in_mediation' })
  papers = await layPapers(inserted)
})
afterAll(closeWorld)

type Who = keyof World['people']
const parties = (who: Who) =>
  readAs(world.people[who], 'test', (db) => findCaseParties(db, inserted.id))
const addresses = (who: Who) =>
  readAs(world.people[who], 'test', (db) => findServiceAddresses(db, inserted.id))

const STRANGERS = ['adminB', 'mediatorA2', 'mediatorB', 'clerkB', 'auditor'] as const
test.each(STRANGERS)('“%s”一个当事人、一个地址也读不到', async (who) => {
  expect(await parties(who).catch(() => [])).toEqual([])
  expect(await addresses(who).catch(() => [])).toEqual([])
})

test.each(['adminA', 'mediatorA', 'clerkA', 'judgeA', 'reviewerA'] as const)(
  '“%s”读到的每一个号码都遮盖着',
  async (who) => {
    const view = [await parties(who), await addresses(who)]
    expect(leaksIn(view)).toEqual([])
  },
)

test('按引调的次序，各人的遮盖各有样子，代理人跟着自己的当事人', async () => {
  const [applicant, respondent] = await parties('adminA')
  expect(applicant).toMatchObject({
    id: inserted.applicantId,
    side: 'applicant',
    kind: 'natural',
    sex: 'female',
    birthDate: '1950-01-01',
    documentKind: 'id_card',
    document: '819***********0845',
    phone: '138****5678',
    residence: '示例市示例区***',
    representative: null,
    specialNeeds: '听力不便',
    agents: [],
  })
  expect(respondent).toMatchObject({
    id: inserted.respondentId,
    side: 'respondent',
    kind: 'legal',
    document: null,
    phone: null,
    representative: { name: '方远', title: '总经理', phone: '139****1234' },
    agents: [
      {
        id: papers.agentId,
        name: '张律师',
        kind: 'lawyer',
        authority: 'special',
        phone: '137****9876',
      },
    ],
  })
})

test('送达地址：到区为止，电子地址留首字和域名', async () => {
  expect(await addresses('adminA')).toMatchObject([
    {
      id: papers.addressId,
      recipient: '许静',
      address: '示例市示例区***',
      phone: '136****4321',
      acceptsElectronic: true,
      electronic: 'x***@example.invalid',
    },
  ])
})

test.each([
  ['parties', 'side', 'witness'],
  ['parties', 'kind', 'robot'],
  ['parties', 'document_kind', 'library_card'],
  ['agents', 'kind', 'friend'],
  ['agents', 'authority', 'full'],
])('%s.%s 里不认识的“%s”停下来，不当作别的', async (table, column, word) => {
  const other = await layCase(world, { status: 'in_mediation' })
  await layPapers(other)
  const db = await ownerClient()
  const stored = await db
    .query(`UPDATE ${table} SET ${column} = $2 WHERE case_id = $1`, [other.id, word])
    .then(
      () => true,
      () => false,
    )
  // Either the database keeps such a word out, or the reader stops at it.
  const read = readAs(world.people.adminA, 'test', (tx) => findCaseParties(tx, other.id))
  if (stored) await expect(read).rejects.toThrow(`${table}.${column}`)
  else expect(await read).toHaveLength(2)
})

describe('一个完整的号码', () => {
  const find = (who: Who, personId: string, what: Parameters<typeof findPersonalNumber>[3]) =>
    withActor(world.people[who], (db) => findPersonalNumber(db, inserted.id, personId, what))

  test('没有关系的人读不到', async () => {
    for (const who of ['adminB', 'mediatorA2', 'clerkB'] as const)
      expect(await find(who, inserted.applicantId, 'phone')).toBeNull()
  })

  test('要在这件案件里，要有这种号码', async () => {
    const other = await layCase(world, { status: 'in_mediation' })
    expect(await find('adminA', other.applicantId, 'phone')).toBeNull()
    expect(await find('adminA', inserted.respondentId, 'phone')).toBeNull()
    expect(await find('adminA', papers.agentId, 'representative')).toBeNull()
    expect(await find('adminA', inserted.applicantId, 'address')).toBeNull()
  })

  test('读到的是号码和是谁的', async () => {
    expect(await find('mediatorA', inserted.respondentId, 'representative')).toMatchObject({
      value: CLEAR.representative,
    })
    expect(await find('clerkA', papers.agentId, 'document')).toEqual({
      of: '张律师',
      value: CLEAR.agentDocument,
    })
    expect(await find('adminA', papers.addressId, 'address')).toEqual({
      of: '许静',
      value: CLEAR.address,
    })
  })
})

test('可以联系的人：当事人在前，各自的代理人随后；外人看不到', async () => {
  const names = (who: Who) =>
    withActor(world.people[who], async (db) =>
      (await findPeopleNames(db, inserted.id)).map(({ id, kind }) => [id, kind]),
    )
  expect(await names('mediatorA')).toEqual([
    [inserted.applicantId, 'party'],
    [inserted.respondentId, 'party'],
    [papers.agentId, 'agent'],
  ])
  expect(await names('mediatorA2')).toEqual([])
  expect(await withActor(world.people.mediatorA, (db) => findContact(db, inserted.id))).toBeNull()
})
