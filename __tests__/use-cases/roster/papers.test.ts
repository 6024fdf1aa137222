import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { receivePaper } from '@/lib/edge/roster/receive-paper'
import { servePaper } from '@/lib/edge/roster/serve-paper'
import { getRosterEntry } from '@/lib/queries/roster/get-roster-entry'
import { viewOf } from '../../support/institution-list'
import { entryOf, layEntry } from '../../support/rosters'
import { soundPdf } from '../../support/upload-files'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 资质材料: 机构和书记员提交, 法院、机构、本人查看 (特邀规定 第6、7条); docs/decisions/0139-court-loose-ends.md.

let world: World
let entryId: string
beforeAll(async () => {
  world = await buildWorld()
  entryId = (await entryOf(world, { mediator: world.people.mediatorA })).entryId
})
beforeEach(async () => {
  await layEntry(entryId, 'recommended')
  await asOwner('DELETE FROM roster_papers')
})
afterAll(closeWorld)

async function send(
  who: Actor,
  bytes: Uint8Array,
  fields: Record<string, string> = { kind: 'licence' },
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append(
    'file',
    new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }),
    '资格证书.pdf',
  )
  const url = `http://heyi.test/api/roster/${entryId}/papers`
  const answer = await receivePaper(new Request(url, { method: 'POST', body }), {
    actor: who,
    params: { entryId },
  })
  return answer.headers.get('location')!
}
const page = (surface: string, code: string) => `/${surface}/roster/${entryId}?${code}#papers`
const stored = () =>
  asOwner<{ kind: string; by: string }>(
    'SELECT kind, added_by_name AS by FROM roster_papers ORDER BY added_at',
  )

test('机构提交，书记员也可以代为提交；法院、机构和本人查看同一份，别人看不到', async () => {
  const people = world.people
  const first = soundPdf(41)
  expect(await send(people.adminA, first)).toBe(page('institution', 'added=1'))
  expect(await send(people.clerkA, soundPdf(42), { kind: 'other' })).toBe(page('court', 'added=1'))
  expect(await stored()).toEqual([
    { kind: 'licence', by: people.adminA.name },
    { kind: 'other', by: people.clerkA.name },
  ])
  const { papers } = await viewOf(getRosterEntry(people.clerkA, { entryId }))
  expect(papers.map(({ title }) => title)).toEqual([
    '查看资格证书（第 1 份）',
    '查看其他材料（第 2 份）',
  ])
  const paperId = papers[0]!.id
  const url = `http://heyi.test/api/roster/${entryId}/papers/${paperId}`
  const read = (actor: Actor) =>
    servePaper(new Request(url), { actor, params: { entryId, paperId } })
  for (const who of ['adminA', 'clerkA', 'judgeA', 'reviewerA', 'mediatorA'] as const) {
    const answer = await read(people[who])
    expect([who, answer.status]).toEqual([who, 200])
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(first))).toBe(true)
  }
  for (const who of ['adminB', 'clerkB', 'mediatorA2', 'mediatorB', 'auditor'] as const)
    expect([who, (await read(people[who])).status]).toEqual([who, 404])
})

test('不该收的说明原因，什么也没有留下', async () => {
  const { adminA, adminB, clerkA, clerkB, mediatorA, judgeA } = world.people
  const paper = soundPdf(43)
  expect(await send(adminA, paper, {})).toBe(page('institution', 'refused=INPUT_INVALID'))
  expect(await send(adminA, Buffer.from('text'))).toBe(
    page('institution', 'refused=FILE_KIND_UNKNOWN'),
  )
  expect(await send(adminB, paper)).toContain('refused=NOT_FOUND')
  expect(await send(clerkB, paper)).toContain('refused=NOT_FOUND')
  for (const who of [mediatorA, judgeA])
    expect(await send(who, paper)).toContain('refused=FORBIDDEN')
  await layEntry(entryId, 'removed')
  expect(await send(clerkA, paper)).toBe(page('court', 'refused=ROSTER_PAPERS_CLOSED'))
  expect(await stored()).toEqual([])
})

test('同一份同时交两次，只有一份', async () => {
  const { adminA, clerkA } = world.people
  const paper = soundPdf(44)
  const answers = await Promise.all([send(adminA, paper), send(clerkA, paper)])
  expect(answers.filter((each) => each.includes('added=1'))).toHaveLength(1)
  expect(answers.filter((each) => each.includes('ROSTER_PAPER_TWICE'))).toHaveLength(1)
  expect(await stored()).toHaveLength(1)
})

test('数据库也守住：只以自己的名义，交进自己的名册项，交了不能改也不能删', async () => {
  const { adminA, adminB, clerkA, mediatorA } = world.people
  const row = (who: Actor, change: object = {}) => ({
    entryId,
    courtId: world.courts.a,
    institutionId: world.institutions.a,
    kind: 'licence',
    fileName: '资格证书.pdf',
    mediaType: 'application/pdf',
    size: 1,
    sha256: randomUUID(),
    storageKey: randomUUID(),
    addedBy: who.id,
    addedByName: who.name,
    addedByRole: who.role,
    addedAt: new Date(),
    ...change,
  })
  const insert = (who: Actor, change: object = {}) =>
    withActor(who, (db) => db.rosterPaper.createMany({ data: [row(who, change)] }))
  for (const who of [adminB, mediatorA]) await expect(insert(who)).rejects.toThrow()
  await expect(insert(adminA, { addedBy: clerkA.id })).rejects.toThrow()
  await expect(insert(adminA, { institutionId: world.institutions.b })).rejects.toThrow()
  await insert(adminA)
  await expect(
    withActor(adminA, (db) => db.rosterPaper.updateMany({ data: { kind: 'other' } })),
  ).rejects.toThrow(/permission denied/)
  await expect(withActor(adminA, (db) => db.rosterPaper.deleteMany({}))).rejects.toThrow(
    /permission denied/,
  )
})
