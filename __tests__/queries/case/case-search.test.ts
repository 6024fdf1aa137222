import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { findCases } from '@/lib/queries/institution/find-cases'
import { findCourtJumpTargets } from '@/lib/queries/court/find-court-jump-targets'
import { toPhoneCondition } from '@/lib/queries/case/phone-condition'
import { findRecords } from '@/lib/queries/institution/find-records'
import { fingerprintNumber } from '@/lib/platform/personal-number'
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

test('案号不打括号、不打“号”也找得到，只找到这一件', async () => {
  const { id, caseNo } = await layNamed('某甲')
  const [, serial = ''] = /测试(\d+)号/.exec(caseNo)!
  await layNamed('某乙')
  for (const q of [`2026测试${serial}`, `2026测试${serial}号`, ` ２０２６ 测试${serial} `])
    expect([q, await found(q)]).toEqual([q, [id]])
  expect(await found('2026测试999999')).toEqual([])
})

/** An agent of the case's first party, as the referral brings one: in the same statement. */
async function layAgent(caseId: string, name: string, phone: string) {
  await (
    await ownerClient()
  ).query(
    `INSERT INTO agents (case_id, court_id, holder_id, party_id, kind, name, authority, phone_hash)
    SELECT case_id, court_id, holder_id, id, 'lawyer', $2, 'general', $3
    FROM parties WHERE case_id = $1 LIMIT 1`,
    [caseId, name, fingerprintNumber('phone', phone)],
  )
}

test('代理人的姓名找得到本机构的案件，别的机构的找不到', async () => {
  const mine = await layNamed('某甲')
  const theirs = await layNamed('某乙', world.institutions.b)
  for (const { id } of [mine, theirs]) await layAgent(id, '冯代理', '19900000021')
  expect([await found('冯代理'), await found('冯代理', 'adminB')]).toEqual([[mine.id], [theirs.id]])
})

test('手机号：当事人的、代理人的，完整的才找得到；别的机构的找不到', async () => {
  const [byParty, byAgent] = [await layNamed('某甲'), await layNamed('某乙')]
  const theirs = await layNamed('某丙', world.institutions.b)
  await layAgent(byAgent.id, '冯代理', '19900000031')
  await (
    await ownerClient()
  ).query(
    `UPDATE parties SET phone_hash = $2 WHERE id IN
      (SELECT DISTINCT ON (case_id) id FROM parties WHERE case_id = ANY ($1))`,
    [[byParty.id, theirs.id], fingerprintNumber('phone', '19900000031')],
  )
  for (const q of ['19900000031', '199 0000 0031', '+86 199-0000-0031'])
    expect([q, (await found(q)).sort()]).toEqual([q, [byParty.id, byAgent.id].sort()])
  expect(await found('19900000031', 'adminB')).toEqual([theirs.id])
  for (const q of ['1990000003', '9900000031', '19900000032']) expect(await found(q)).toEqual([])
  const byHash = await viewOf(
    findCases(world.people.adminA, { tab: 'accept', phone: toPhoneCondition('199 0000 0031')! }),
  )
  expect([byHash.rows, byHash.found]).toEqual([[], { accept: 0, assign: 0, all: 2 }])
  const { cases } = await viewOf(findJumpTargets(world.people.adminA, { q: '19900000031' }))
  expect(cases.map(({ caseId }) => caseId).sort()).toEqual([byParty.id, byAgent.id].sort())
})

describe('找的案件在哪一栏', () => {
  test('机构：各栏写的是找到几件，与其他条件无关；没有查找就没有', async () => {
    const inMediation = await layNamed('欧阳若兰')
    const waiting = await layCase(world, { status: 'pending_assignment' })
    await layCase(world, { status: 'pending_acceptance' })
    const foundBy = async (params: Record<string, string>) =>
      (await viewOf(findCases(world.people.adminA, params))).found
    expect(await foundBy({ tab: 'accept', q: '欧阳' })).toEqual({ accept: 0, assign: 0, all: 1 })
    expect(await foundBy({ tab: 'all', q: '欧阳', type: 'labour' })).toEqual({
      accept: 0,
      assign: 0,
      all: 1,
    })
    expect(await foundBy({ tab: 'accept', q: waiting.caseNo })).toEqual({
      accept: 0,
      assign: 1,
      all: 1,
    })
    expect(await foundBy({ tab: 'accept' })).toBeNull()
    const records = await viewOf(
      findRecords(world.people.adminA, { tab: 'closed', q: inMediation.caseNo }),
    )
    expect(records.found).toEqual({ all: 1, running: 1, closed: 0 })
    expect(await foundBy({ tab: 'accept', q: '没有这个人' })).toEqual({
      accept: 0,
      assign: 0,
      all: 0,
    })
  })

  test('法院：退回的案件在“办理中”里查不到，写明在“已退回”里', async () => {
    const returned = await layCase(world, { status: 'returned' })
    const view = await viewOf(
      findCourtCases(world.people.clerkA, { tab: 'open', q: returned.caseNo }),
    )
    expect([view.rows, view.found]).toEqual([
      [],
      { returned: 1, open: 0, closed: 0, ended: 0, all: 1 },
    ])
  })
})

test('法院的案号：完整的、换了括号和空格的、只有一部分的，都找得到；别的机构的找不到', async () => {
  const { id } = await layNamed('某甲')
  const theirs = await layNamed('某乙', world.institutions.b)
  const owner = await ownerClient()
  await owner.query(
    `UPDATE cases SET court_case_no = '(2026)粤9901民初1208号' WHERE id = ANY ($1)`,
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
    ).query(`UPDATE cases SET court_case_no = '(2026)粤9901民初9号' WHERE id = $1`, [mine.id])
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
