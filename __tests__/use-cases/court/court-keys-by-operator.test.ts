import {
  listCourtKeys,
  makeCourtKeyAsOperator,
  revokeCourtKeyAsOperator,
} from '@/lib/use-cases/court/court-keys-by-operator'
import { runAsOperator, runCompiled } from '../../support/compiled-program'
import { readState } from '../../support/referral-api'
import { asOwner, buildWorld, closeWorld } from '../../support/world'

beforeEach(async () => {
  await buildWorld()
})
afterAll(closeWorld)

test('没有这个法院，就没有密钥', async () => {
  await expect(makeCourtKeyAsOperator('nowhere')).rejects.toMatchObject({ code: 'COURT_UNKNOWN' })
  expect(await listCourtKeys()).toEqual([])
})

test('密钥只在签发时出现一次，库里只有它的哈希和末四位', async () => {
  const { key, hint, courtName } = await makeCourtKeyAsOperator('court-a')
  expect(key).toMatch(/^heyi_[A-Za-z0-9_-]{43}$/)
  expect([key.endsWith(hint), courtName]).toEqual([true, '甲区法院'])
  expect(
    JSON.stringify([
      await asOwner('SELECT * FROM court_keys'),
      await asOwner('SELECT * FROM events'),
    ]),
  ).not.toContain(key)
  expect((await readState('(2026) 多元化解1号', key)).status).toBe(404)
})

test('吊销即刻生效，签发和吊销都记在该法院的链上', async () => {
  const { key, hint } = await makeCourtKeyAsOperator('court-a')
  expect(await revokeCourtKeyAsOperator(hint)).toMatchObject({ courtCode: 'court-a', hint })
  expect((await readState('(2026) 多元化解1号', key)).status).toBe(401)
  const events = await asOwner(
    "SELECT kind, chain LIKE 'court:%' AS own, data FROM events ORDER BY seq",
  )
  expect(events).toEqual([
    { kind: 'court-key.made', own: true, data: { hint } },
    { kind: 'court-key.revoked', own: true, data: { hint } },
  ])
})

test('没有的、已吊销的、末四位不唯一的，都不吊销并说明', async () => {
  const { id, hint } = await makeCourtKeyAsOperator('court-a')
  await expect(revokeCourtKeyAsOperator('????')).rejects.toMatchObject({
    code: 'COURT_KEY_UNKNOWN',
  })
  await revokeCourtKeyAsOperator(id)
  await expect(revokeCourtKeyAsOperator(id)).rejects.toMatchObject({ code: 'COURT_KEY_REVOKED' })
  const others = [await makeCourtKeyAsOperator('court-a'), await makeCourtKeyAsOperator('court-b')]
  await asOwner('UPDATE court_keys SET hint = $1 WHERE revoked_at IS NULL', [hint])
  await expect(revokeCourtKeyAsOperator(hint)).rejects.toMatchObject({
    code: 'COURT_KEY_AMBIGUOUS',
  })
  expect(await revokeCourtKeyAsOperator(others[1]!.id)).toMatchObject({ courtCode: 'court-b' })
  // With one live key left of those that end alike, the ending names it again.
  expect(await revokeCourtKeyAsOperator(hint)).toMatchObject({ id: others[0]!.id })
})

test('npm run court:key：签发、列出、吊销，用法不对时说明用法', async () => {
  const run = (...args: string[]) => runCompiled('court-key', args)
  const made = await runAsOperator('court-key', ['court-a'])
  expect([made.status, made.stdout]).toEqual([
    0,
    expect.stringMatching(/甲区法院[^]*\nheyi_[A-Za-z0-9_-]{43}\n$/),
  ])
  const hint = made.stdout.trim().slice(-4)
  expect((await run('--list')).stdout).toContain(`末四位 ${hint}`)
  expect(await run('--revoke', hint)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('已吊销“甲区法院”'),
  })
  expect(await run('--revoke', hint)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('此前已经吊销'),
  })
  expect(await run('nowhere')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('没有编号为 nowhere 的法院'),
  })
  for (const args of [[], ['--revoke'], ['a', 'b'], ['--help']])
    expect(await run(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('用法') })
})
