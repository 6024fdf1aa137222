import { getMyMaterial } from '@/lib/queries/mediator/get-my-material'
import { chainOfCase, layPapers } from '../../support/case-papers'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** A case with three materials; the ids in their order. */
async function layThree() {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { materialId } = await layPapers(inserted)
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string }>(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
      size, sha256, storage_key, added_by, added_at)
     SELECT case_id, court_id, holder_id, n, '证据' || n, '证据.docx',
       'application/vnd.openxmlformats-officedocument.wordprocessingml.document', size, sha256,
         gen_random_uuid(), added_by, added_at
       FROM materials, generate_series(2, 3) n WHERE materials.id = $1 ORDER BY n
         RETURNING materials.id`,
    [materialId],
  )
  return { caseId: inserted.id, ids: [materialId, ...rows.map(({ id }) => id)] }
}

test('本案调解员打开一份材料：是什么、第几份、前后是哪一份；页面本身不算查阅', async () => {
  const { caseId, ids } = await layThree()
  const at = async (index: number) => {
    const answer = await getMyMaterial(world.people.mediatorA, { caseId, materialId: ids[index] })
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value
  }
  expect(await at(0)).toMatchObject({
    material: { title: '起诉状', kind: 'PDF 文档', shownAs: 'pdf' },
    position: 1,
    count: 3,
    previous: null,
    next: ids[1],
  })
  expect(await at(2)).toMatchObject({
    material: { title: '证据3', shownAs: null },
    previous: ids[1],
    next: null,
  })
  expect((await chainOfCase(caseId)).map(({ kind }) => kind)).not.toContain('material.viewed')
})

test('别的案件的材料、作废的材料、不是本案调解员的，都找不到', async () => {
  const { caseId, ids } = await layThree()
  const other = await layThree()
  const { mediatorA, mediatorA2, mediatorB, adminA, clerkA } = world.people
  const open = (who: typeof mediatorA, materialId: string | undefined) =>
    getMyMaterial(who, { caseId, materialId })
  for (const who of [mediatorA2, mediatorB, adminA, clerkA])
    expect(await open(who, ids[0])).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  expect(await open(mediatorA, other.ids[0])).toMatchObject({ ok: false })
  expect(await open(mediatorA, ids[0])).toMatchObject({ ok: true })
  await (
    await ownerClient()
  ).query(
    `UPDATE materials SET voided_at = now(), voided_by = '甲', void_reason = '扫描不清' WHERE id = $1`,
    [ids[0]],
  )
  expect(await open(mediatorA, ids[0])).toMatchObject({ ok: false })
})
