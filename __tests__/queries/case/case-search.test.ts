import { findCases } from '@/lib/queries/institution/find-cases'
import { findCourtJumpTargets } from '@/lib/queries/court/find-court-jump-targets'
import { findJumpTargets } from '@/lib/queries/institution/find-jump-targets'
import { emptyCases, refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// What words find, query through the list as a person asks it.

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)
beforeEach(emptyCases)

/**
 * Inserts a case whose applicant carries this name: the party comes with the referral, so it is
 * written as one.
 */
async function layNamed(name: string, institutionId?: string) {
  const inserted = await layCase(world, {
    status: 'in_mediation',
    ...(institutionId && { institutionId, mediator: world.people.mediatorB }),
  })
  const owner = await ownerClient()
  await owner.query(
    `INSERT INTO parties (case_id, court_id, holder_id, position, side, kind, name)
    SELECT id, court_id, holder_id, 3, 'applicant', 'natural', $2 FROM cases WHERE id = $1`,
    [inserted.id, name],
  )
  return inserted
}

const found = async (q: string, who: 'adminA' | 'adminB' = 'adminA') => {
  const view = await viewOf(findCases(world.people[who], { tab: 'all', q }))
  expect(view.total).toBe(view.rows.length)
  return view.rows.map(({ caseId }) => caseId)
}

test('别的机构的同名当事人找不到，件数里也没有', async () => {
  const mine = await layNamed('欧阳若兰')
  const theirs = await layNamed('欧阳若兰', world.institutions.b)
  expect([await found('欧阳若兰'), await found('欧阳若兰', 'adminB')]).toEqual([
    [mine.id],
    [theirs.id],
  ])
})

test('当事人：两个字就找得到，在名字中间也行；一个字按姓氏找', async () => {
  const inserted = await layNamed('欧阳若兰')
  await layNamed('司马青')
  for (const q of ['欧阳', '阳若', '若兰', '欧阳若兰', '欧'])
    expect([q, await found(q)]).toEqual([q, [inserted.id]])
  // A single character that no name begins with is in too many names to mean anything.
  expect(await found('若')).toEqual([])
})

test('公司名里的字母不论大小写和全角半角，空格不算', async () => {
  const inserted = await layNamed('ＡＢＣ 家居（示例）有限公司')
  const plain = await layNamed('Xyz 家居有限公司')
  expect(await found('xyz家居')).toEqual([plain.id])
  expect((await found('家居')).sort()).toEqual([inserted.id, plain.id].sort())
})

test('案号：括号全角半角、有无空格都一样；只打数字和字号的一部分也找得到', async () => {
  const { id, caseNo } = await layNamed('某甲')
  const serial = /测试(\d+)号/.exec(caseNo)![1]!
  for (const q of [caseNo, `（2026）测试${serial}号`, `(2026)测试${serial}号`, `测试${serial}号`])
    expect([q, await found(q)]).toEqual([q, [id]])
})

test('法院的案号：完整的、换了括号和空格的、只有一部分的，都找得到；别的机构的找不到', async () => {
  const { id } = await layNamed('某甲')
  const theirs = await layNamed('某乙', world.institutions.b)
  const owner = await ownerClient()
  await owner.query(
    `UPDATE cases SET court_case_no = '(2026) 粤9901民初1208号' WHERE id = ANY ($1)`,
    [[id, theirs.id]],
  )
  for (const q of [
    '(2026)粤9901民初1208号',
    '（2026）粤9901民初1208号',
    '〔2026〕粤9901民初1208号',
    '(2026) 粤9901民初01208号',
    '粤9901民初1208',
  ]) {
    expect([q, await found(q)]).toEqual([q, [id]])
  }
  expect(await found('(2026)粤9901民初120号')).toEqual([])
  const jump = await viewOf(findJumpTargets(world.people.adminA, { q: '(2026)粤9901民初1208号' }))
  expect(jump.cases.map(({ caseId }) => caseId)).toEqual([id])
})

test('调解员换人以后，按新的找得到，按旧的找不到', async () => {
  const { id } = await layNamed('某甲')
  expect(await found('谢岚')).toEqual([id])
  await (
    await ownerClient()
  ).query(`UPDATE cases SET mediator_id = $2, mediator_name = '王朗' WHERE id = $1`, [
    id,
    world.people.mediatorA2.id,
  ])
  expect([await found('谢岚'), await found('王朗')]).toEqual([[], [id]])
})

test('通配符、引号、反斜杠、很怪的字都只是字', async () => {
  await layNamed('百分%之_一')
  expect(await found('%之')).toHaveLength(1)
  for (const q of ['%', '_', '\\', "' OR 1=1 --", '𠮷', '%%', '_ _'])
    expect([q, await found(q)]).toEqual([q, []])
})

describe('Ctrl-K 能跳到哪里', () => {
  test.each(['mediatorA', 'clerkA', 'reviewerA', 'auditor'] as const)(
    '%s：哪里也不能',
    async (who) => {
      expect(await refusalOf(findJumpTargets(world.people[who], { q: '谢' }))).toBe('NOT_FOUND')
    },
  )

  test('案号、当事人到案件，姓名到本机构的调解员；别的机构的都没有', async () => {
    const mine = await layNamed('欧阳若兰')
    await layNamed('欧阳若兰', world.institutions.b)
    const byName = await viewOf(findJumpTargets(world.people.adminA, { q: '欧阳' }))
    expect(byName).toMatchObject({
      cases: [{ caseId: mine.id, caseNo: mine.caseNo, status: '调解中' }],
      people: [],
    })
    expect(byName.cases[0]!.between).toContain('欧阳若兰')
    expect(
      (await viewOf(findJumpTargets(world.people.adminA, { q: mine.caseNo }))).cases.map(
        ({ caseId }) => caseId,
      ),
    ).toEqual([mine.id])
    expect((await viewOf(findJumpTargets(world.people.adminA, { q: '岚' }))).people).toEqual([
      { mediatorId: world.people.mediatorA.id, name: '谢岚', isActive: true },
    ])
    expect((await viewOf(findJumpTargets(world.people.adminA, { q: '陈启' }))).people).toEqual([])
  })

  test('什么都没输入就什么也不找；最多八件', async () => {
    for (let index = 0; index < 10; index += 1) await layNamed('欧阳若兰')
    expect(await viewOf(findJumpTargets(world.people.adminA, { q: ' ' }))).toEqual({
      cases: [],
      people: [],
    })
    expect((await viewOf(findJumpTargets(world.people.adminA, { q: '欧阳' }))).cases).toHaveLength(
      8,
    )
  })
})

describe('法院的 Ctrl-K', () => {
  test.each(['adminA', 'mediatorA', 'auditor', 'courtSystemA', 'partyX'] as const)(
    '%s：哪里也不能',
    async (who) => {
      expect(await refusalOf(findCourtJumpTargets(world.people[who], { q: '谢' }))).toBe(
        'NOT_FOUND',
      )
    },
  )

  test('本院引调的案件，按案号、法院案号、当事人；别的法院的没有', async () => {
    const mine = await layNamed('欧阳若兰')
    await (
      await ownerClient()
    ).query(`UPDATE cases SET court_case_no = '(2026) 粤9901民初9号' WHERE id = $1`, [mine.id])
    const other = await layCase(world, { status: 'in_mediation', courtId: world.courts.b })
    for (const who of ['clerkA', 'judgeA'] as const) {
      for (const q of ['欧阳', mine.caseNo, '（2026）粤9901民初9号']) {
        const targets = await viewOf(findCourtJumpTargets(world.people[who], { q }))
        expect([who, q, targets.cases.map(({ caseId }) => caseId), targets.people]).toEqual([
          who,
          q,
          [mine.id],
          [],
        ])
      }
      expect(
        (await viewOf(findCourtJumpTargets(world.people[who], { q: other.caseNo }))).cases,
      ).toEqual([])
    }
    expect(await viewOf(findCourtJumpTargets(world.people.clerkA, { q: '' }))).toEqual({
      cases: [],
      people: [],
    })
    // 审阅人的每一次查阅都有记录，边打字边找的记不下来：他在列表里查。
    expect(await viewOf(findCourtJumpTargets(world.people.reviewerA, { q: mine.caseNo }))).toEqual({
      cases: [],
      people: [],
    })
  })
})
