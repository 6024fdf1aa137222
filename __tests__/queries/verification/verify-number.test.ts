import { atInstant } from '@/lib/platform/clock'
import { FREE_WRONG_CODES } from '@/lib/domain/verification/verification-throttle'
import { verifyNumber } from '@/lib/queries/verification/verify-number'
import { layDocument } from '../../support/finalise'
import { layVolume } from '../../support/lay-volume'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 核验（docs/decisions/0088）：没有账号的人凭编号和核验码只知道真伪。

let world: World
let caseId: string
beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'archived' })).id
})
afterAll(closeWorld)

const CODE = 'HY-7K3F-92QD'
const ADDRESS = '203.0.113.7'
const verify = (number: string, code = CODE, address = ADDRESS) =>
  verifyNumber({ number, code }, address)

async function laySigned(): Promise<string> {
  const id = await layDocument(caseId)
  const [row] = await asOwner<{ number: number }>(
    `UPDATE case_documents SET verification_code = $2, signers = '[{"role":"party"}]',
      finalised_at = '2026-11-20T17:00:00Z'
     WHERE id = $1 RETURNING number`,
    [id, CODE],
  )
  return `（2020）调受字第${row!.number}号`
}

test('相符的文书：类别、机构、日期、页数、签署和校验值，再没有别的', async () => {
  const number = await laySigned()
  const found = await verify(number.replace('（2020）', '(2020) '), 'hy 7k3f92qd')
  expect(found).toEqual({
    answer: 'found',
    view: {
      kind: '受理登记表',
      issuer: '甲调解中心',
      day: '2026-11-21',
      pages: '1 页',
      voidedOn: null,
      signature: '尚未出具签署件',
      sha256: expect.any(String),
      signedSha256: null,
      manifestSha256: null,
    },
  })
})

test('作废的，写明自哪一天起；签署件的校验值也可核对', async () => {
  const number = await laySigned()
  await asOwner(
    `WITH signed AS (INSERT INTO materials (case_id, court_id, holder_id, position, title,
         file_name, media_type, size, sha256, storage_key, added_by, added_at, slot)
       SELECT id, court_id, holder_id, 2, '签署件', 'x.pdf', 'application/pdf', 1,
         repeat('5', 64), repeat('6', 32), '林敏', now(), 'acceptance_form'
       FROM cases WHERE id = $1 RETURNING id)
     UPDATE case_documents
     SET signed_material_id = signed.id, voided_at = '2026-11-22T16:30:00Z', voided_by = '林敏',
       void_reason = '写错了' FROM signed WHERE case_id = $1`,
    [caseId],
  )
  expect(await verify(number)).toMatchObject({
    view: { voidedOn: '2026-11-23', signature: '已出具签署件', signedSha256: '5'.repeat(64) },
  })
})

test('装订的卷：第几卷和编号的页数，整卷和清单的校验值', async () => {
  const { id } = await layVolume(caseId)
  const [kept] = await asOwner<{ sha256: string; manifestSha256: string }>(
    `UPDATE dossier_volumes SET code = $2, number = 12 WHERE id = $1
     RETURNING sha256, manifest_sha256 AS "manifestSha256"`,
    [id, CODE],
  )
  expect(await verify('（2026）调卷字第12号')).toMatchObject({
    answer: 'found',
    view: {
      kind: '电子卷宗第1卷',
      issuer: '甲调解中心',
      day: '2026-11-20',
      pages: '28 页（不含封面、目录等不编号的页）',
      signature: null,
      ...kept,
    },
  })
})

test('没有的编号、不对的核验码、别的类别和年份，回答完全相同', async () => {
  const number = await laySigned()
  const answers = [
    await verify(number, 'HY-2222-2222'),
    await verify('（2020）调受字第999号'),
    await verify(number.replace('调受', '调协')),
    await verify(number.replace('2020', '2021')),
    await verify(number.replace('调受', '调卷')),
  ]
  expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
    new Set([JSON.stringify({ answer: 'unknown' })]),
  )
})

test('写法不对的，指出是哪一栏，不计次', async () => {
  expect(await verify('调协1号')).toEqual({ answer: 'malformed', number: true, code: false })
  expect(await verify('（2026）调协字第1号', '123')).toEqual({
    answer: 'malformed',
    number: false,
    code: true,
  })
  expect(await asOwner('SELECT 1 FROM sign_in_counters')).toEqual([])
})

test('一个网络查不到的次数用完，真的也不再答，直到时间过去；别的网络不受影响', async () => {
  const number = await laySigned()
  const at = new Date('2026-11-27T01:00:00Z')
  const later = new Date('2026-11-27T01:15:01Z')
  await atInstant(at, async () => {
    // What is found is no attempt at guessing.
    for (let count = 0; count < 2; count += 1) await verify(number)
    const tries = Array.from({ length: FREE_WRONG_CODES + 5 }, () => verify(number, 'HY-2222-2222'))
    const answers = (await Promise.all(tries)).map(({ answer }) => answer)
    expect(answers.filter((each) => each === 'unknown')).toHaveLength(FREE_WRONG_CODES)
    expect(await verify(number)).toEqual({ answer: 'throttled', minutes: 15 })
    expect(await verify(number, CODE, '203.0.113.8')).toMatchObject({ answer: 'found' })
  })
  await atInstant(later, async () =>
    expect(await verify(number)).toMatchObject({ answer: 'found' }),
  )
})

test('数不了次数的时候，什么也不答', async () => {
  const number = await laySigned()
  await asOwner('REVOKE INSERT ON sign_in_counters FROM heyi_access')
  try {
    await expect(verify(number)).rejects.toThrow()
  } finally {
    await asOwner('GRANT INSERT ON sign_in_counters TO heyi_access')
  }
})
