import { randomUUID } from 'node:crypto'
import { checkFiles } from '@/lib/files/check-files'
import { keepFiles } from '@/lib/files/file-store'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { voidMaterial } from '@/lib/use-cases/material/void-material'
import { chainOfCase } from '../../support/case-papers'
import { soundPdf } from '../../support/upload-files'
import { layVolume } from '../../support/bound-dossier'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const REASON = '扫描不清，已重新上传'

async function add(caseId: string, serial: number) {
  const bytes = soundPdf(serial)
  const {
    files: [file],
  } = checkFiles([{ fileName: '笔录.pdf', bytes }])
  const [storageKey] = await keepFiles([bytes])
  return addMaterial(world.people.adminA, {
    ...file,
    caseId,
    slot: 'session_record',
    title: '笔录',
    storageKey,
  })
}

async function lay(serial: number) {
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  const added = await add(caseId, serial)
  if (!added.ok) throw new Error(added.refusal.code)
  return { caseId, materialId: added.value.materialId }
}

const rowOf = async (id: string) =>
  (
    await (
      await ownerClient()
    ).query('SELECT voided_by, void_reason, storage_key FROM materials WHERE id = $1', [id])
  ).rows[0]

test.each([
  ['adminB', 'NOT_FOUND'],
  ['mediatorA', 'FORBIDDEN'],
  ['clerkA', 'FORBIDDEN'],
  ['reviewerA', 'FORBIDDEN'],
  ['partyX', 'FORBIDDEN'],
] as const)('%s 不能作废：%s', async (who, code) => {
  const existing = await lay(30)
  expect(await voidMaterial(world.people[who], { ...existing, reason: REASON })).toMatchObject({
    ok: false,
    refusal: { code },
  })
  expect(await rowOf(existing.materialId)).toMatchObject({ voided_by: null })
})

test('作废只加标记和理由，材料和文件都还在，并留下记录', async () => {
  const existing = await lay(31)
  expect(await voidMaterial(world.people.adminA2, { ...existing, reason: REASON })).toMatchObject({
    ok: true,
    value: { title: '笔录' },
  })
  expect(await rowOf(existing.materialId)).toMatchObject({
    voided_by: '周正',
    void_reason: REASON,
    storage_key: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect((await chainOfCase(existing.caseId)).at(-1)).toMatchObject({
    kind: 'material.voided',
    actor_name: '周正',
    data: {
      materialId: existing.materialId,
      title: '笔录',
      slot: 'session_record',
      reason: REASON,
    },
  })
})

test('法院随案移送的，机构不能作废', async () => {
  const existing = await lay(32)
  await (
    await ownerClient()
  ).query(
    `UPDATE materials m SET added_at = c.received_at FROM cases c WHERE c.id = m.case_id
      AND m.id = $1`,
    [existing.materialId],
  )
  expect(await voidMaterial(world.people.adminA, { ...existing, reason: REASON })).toMatchObject({
    ok: false,
    refusal: { code: 'FORBIDDEN' },
  })
})

test('没有理由、理由太短、别的案件的材料都不行', async () => {
  const [one, other] = [await lay(33), await lay(34)]
  expect(await voidMaterial(world.people.adminA, { ...one, reason: '错' })).toMatchObject({
    refusal: { fields: { reason: 'REASON_TOO_SHORT' } },
  })
  expect(
    await voidMaterial(world.people.adminA, {
      caseId: one.caseId,
      materialId: other.materialId,
      reason: REASON,
    }),
  ).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(
    await voidMaterial(world.people.adminA, {
      caseId: one.caseId,
      materialId: randomUUID(),
      reason: REASON,
    }),
  ).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
})

test('编入封存卷宗的不能再作废', async () => {
  const existing = await lay(35)
  await layVolume(existing.caseId, [existing.materialId])
  expect(await voidMaterial(world.people.adminA, { ...existing, reason: REASON })).toMatchObject({
    refusal: { code: 'DOSSIER_CLOSED' },
  })
})

test('几个人同时作废，只有一个成功，其余的知道是谁', async () => {
  for (const serial of [36, 37, 38, 39, 40]) {
    const existing = await lay(serial)
    const answers = await Promise.all(
      ['adminA', 'adminA2', 'adminA', 'adminA2'].map((who) =>
        voidMaterial(world.people[who as 'adminA'], { ...existing, reason: REASON }),
      ),
    )
    const late = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
    expect(late.map(({ code }) => code)).toEqual(Array(3).fill('MATERIAL_ALREADY_VOIDED'))
    expect(refusalSentence(late[0]!, new Date())).toMatch(/由(林敏|周正)作废，无需重复操作。$/)
    expect(
      (await chainOfCase(existing.caseId)).filter(({ kind }) => kind === 'material.voided'),
    ).toHaveLength(1)
  }
})

test('作废之后，同一文件可以重新放进来', async () => {
  const existing = await lay(41)
  expect(await add(existing.caseId, 41)).toMatchObject({
    refusal: { code: 'MATERIAL_ALREADY_THERE' },
  })
  await voidMaterial(world.people.adminA, { ...existing, reason: REASON })
  expect((await add(existing.caseId, 41)).ok).toBe(true)
})
