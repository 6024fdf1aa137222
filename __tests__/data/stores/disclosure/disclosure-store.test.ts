import { withActor } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import {
  addDisclosure,
  findOpenDisclosure,
  settleDisclosure,
} from '@/lib/data/stores/disclosure/disclosure-store'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { DisclosureGround } from '@/lib/domain/case/vocabulary'
import { setRow } from '@/__tests__/support/case-parts'
import { disclosureRows } from '@/__tests__/support/case-rows'
import { grantOf } from '@/__tests__/support/grants'
import { localDate } from '@/__tests__/support/local-date'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 披露: 接收时声明有无三种情形, 有的等机构决定 (在线调解规则 第13条; 特邀规定 第15条).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
const lay = async (status: CaseStatus = 'pending_mediator') => (await layCase(world, { status })).id
const open = (caseId: string, who: Who = 'adminA') =>
  withActor(world.people[who], (db) => findOpenDisclosure(db, caseId))
async function disclose(
  caseId: string,
  grounds: readonly DisclosureGround[],
  statement: string | null,
  { minute = 0, who = 'mediatorA' }: { minute?: number; who?: 'mediatorA' | 'mediatorA2' } = {},
): Promise<void> {
  const actor = world.people[who]
  const record = (await withActor(world.people.adminA, (db) => findCase(db, caseId)))!
  const act = grounds.length === 0 ? ('case:take' as const) : ('case:disclose' as const)
  await withActor(actor, (db) =>
    addDisclosure(db, grantOf(actor, act), record, { grounds, statement }, at(minute)),
  )
}
type Decision = Parameters<typeof settleDisclosure>[3]
const settle = (caseId: string, decision: Decision, who: 'adminA' | 'adminB' = 'adminA') => {
  const actor = world.people[who]
  return withActor(actor, (db) =>
    settleDisclosure(db, grantOf(actor, 'disclosure:allow'), caseId, decision, at(9)),
  )
}

describe('声明', () => {
  test('没有三种情形的，声明之时就了结，写明是本人声明的', async () => {
    const id = await lay()
    await disclose(id, [], null)
    expect(await disclosureRows(id)).toEqual([
      { grounds: [], statement: null, decision: 'none_needed', decided_by: '谢岚', consents: null },
    ])
    const { rows } = await (
      await ownerClient()
    ).query('SELECT mediator_id, made_at, decided_at, holder_id FROM disclosures')
    expect(rows).toEqual([
      {
        mediator_id: world.people.mediatorA.id,
        made_at: at(0),
        decided_at: at(0),
        holder_id: world.institutions.a,
      },
    ])
    expect(await open(id)).toBeNull()
  })

  test('有的等机构决定：写明哪几种、怎么说的、何时说的', async () => {
    const id = await lay()
    await disclose(id, ['relative', 'other_relation'], '与申请人是表亲', { minute: 3 })
    expect(await disclosureRows(id)).toMatchObject([{ decision: null, decided_by: null }])
    expect(await open(id)).toEqual({
      grounds: ['relative', 'other_relation'],
      statement: '与申请人是表亲',
      madeAt: at(3),
    })
  })

  test('一件案件同时只有一次等着决定的', async () => {
    const id = await lay()
    await disclose(id, ['interest'], '第一次')
    await expect(disclose(id, ['relative'], '第二次', { minute: 1 })).rejects.toThrow(
      /Unique constraint/,
    )
    expect(await open(id)).toMatchObject({ statement: '第一次' })
  })

  test('不是承办人的，数据库不让声明', async () => {
    const id = await lay()
    await expect(disclose(id, ['interest'], '往来', { who: 'mediatorA2' })).rejects.toThrow(
      /row-level security/,
    )
    expect(await disclosureRows(id)).toEqual([])
  })
})

describe('读出', () => {
  test('承办人、机构、引调的法院读得到；别人读不到', async () => {
    const id = await lay('disclosure_review')
    for (const who of ['mediatorA', 'adminA', 'clerkA', 'reviewerA'] as const)
      expect([who, (await open(id, who))?.grounds]).toEqual([who, ['interest']])
    for (const who of ['mediatorA2', 'adminB', 'clerkB'] as const)
      expect([who, await open(id, who)]).toEqual([who, null])
  })

  test('没有声明过的、另一件案件的，都是没有', async () => {
    const [id, other] = [await lay(), await lay()]
    await disclose(other, ['interest'], '另一件')
    expect(await open(id)).toBeNull()
  })

  test('不认识的情形停下来，不当作别的', async () => {
    const id = await lay('disclosure_review')
    await setRow('disclosures', id, { grounds: ['interest', 'nonsense'] }, 'case_id')
    await expect(open(id)).rejects.toThrow(/disclosures.grounds/)
  })
})

describe('决定', () => {
  const on = localDate('2026-11-20')
  const CONSENTS = [
    { partyId: '00000000-0000-4000-8000-000000000001', how: 'written' as const, on },
    { partyId: '00000000-0000-4000-8000-000000000002', how: 'online' as const, on },
  ]

  test('各方同意继续的，记下每一方怎样同意；更换的没有同意', async () => {
    const [allowed, replaced] = [await lay('disclosure_review'), await lay('disclosure_review')]
    await settle(allowed, { decision: 'allowed', consents: CONSENTS })
    await settle(replaced, { decision: 'replaced' })
    expect(await disclosureRows(allowed)).toMatchObject([
      { decision: 'allowed', decided_by: '林敏', consents: CONSENTS },
    ])
    expect(await disclosureRows(replaced)).toMatchObject([
      { decision: 'replaced', decided_by: '林敏', consents: null },
    ])
    expect([await open(allowed), await open(replaced)]).toEqual([null, null])
  })

  test('决定只及于等着的那一次，从前的、别的案件的不动', async () => {
    const [id, other] = [await lay(), await lay('disclosure_review')]
    await disclose(id, [], null)
    await disclose(id, ['interest'], '后来发现的', { minute: 5 })
    await settle(id, { decision: 'replaced' })
    expect(
      (await disclosureRows(id)).map(({ decision, decided_by }) => [decision, decided_by]),
    ).toEqual([
      ['none_needed', '谢岚'],
      ['replaced', '林敏'],
    ])
    expect(await open(other)).not.toBeNull()
  })

  test('别的机构的决定，一行也改不到', async () => {
    const id = await lay('disclosure_review')
    await settle(id, { decision: 'replaced' }, 'adminB')
    expect(await disclosureRows(id)).toMatchObject([{ decision: null }])
  })
})
