import { asSystem } from '@/lib/data/door'
import { leaseJob, takeDueJob } from '@/lib/data/stores/outbox/outbox-store'
import { Manifest } from '@/lib/domain/dossier/manifest'
import { MOST_ATTEMPTS } from '@/lib/domain/jobs/retry'
import { fileStore } from '@/lib/files/file-store'
import { readKept } from '@/lib/files/read-kept'
import { gatherVolumes } from '@/lib/jobs/gather-volumes'
import { checkPdf, type CheckPdf } from '@/lib/jobs/pdf-reading/read-pdf'
import { workDossierChecks } from '@/lib/jobs/work-dossier-checks'
import { sha256 } from '@/lib/platform/sha256'
import { getDocumentDraft } from '@/lib/queries/case/get-document-draft'
import { archiveDossier } from '@/lib/use-cases/dossier/archive-dossier'
import { explainSlot } from '@/lib/use-cases/dossier/explain-slot'
import { voidMaterial } from '@/lib/use-cases/material/void-material'
import {
  bindDue,
  bindingOf,
  layClosed,
  makeBinder,
  OWED,
  putInto,
  statusOf,
  volumesOf,
} from '../../support/archiving'
import { chainOfCase } from '../../support/case-papers'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 自动归档：docs/decisions/0079-archiving.md；domain.md 6。
let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('必备材料齐全：成卷、取号、案件归档，一个事务里办完', async () => {
  const { id } = await layClosed(world)
  const [order] = await bindDue()
  expect(order!.pieces.map(({ slotTitle }) => slotTitle)).toHaveLength(OWED.length)
  expect(await statusOf(id)).toBe('archived')
  const [volume] = await volumesOf(id)
  const bytes = await readKept(volume!.storage_key, volume!.sha256)
  expect(bytes.toString()).toContain(`（${volume!.number_year}）调卷字第${volume!.number}号`)
  expect(sha256(volume!.manifest)).toBe(volume!.manifest_sha256)
  expect(await bindingOf(id)).toMatchObject({ state: 'sealed', failure: null })
  const [before] = await asOwner<{ hash: string }>(
    `SELECT hash FROM events WHERE case_id = $1 ORDER BY seq DESC LIMIT 1 OFFSET 1`,
    [id],
  )
  expect((await chainOfCase(id)).at(-1)).toMatchObject({
    kind: 'case.archived',
    data: {
      bound: { volumeId: volume!.id, sha256: volume!.sha256, chain: { hash: before!.hash } },
      moved: { status: { before: 'closed', after: 'archived' } },
    },
  })
})

test('清单：每件的校验值、来源、位置、页码，事件链的末端；按目录再按时间排列', async () => {
  const { id } = await layClosed(world, ['petition', 'consent'])
  const late = await putInto(world.people.mediatorA, id, 'consent')
  await putInto(world.people.adminA, id, 'petition')
  await bindDue()
  const [volume] = await volumesOf(id)
  const manifest = Manifest.parse(JSON.parse(volume!.manifest))
  expect(manifest.items.map(({ slot }) => slot)).toEqual(OWED)
  expect(manifest.items.find(({ slot }) => slot === 'consent')).toMatchObject({
    no: 5,
    materialId: late,
    source: 'institution',
    author: world.people.mediatorA.name,
    pages: { first: 5, last: 5 },
    sheet: null,
  })
  expect(manifest).toMatchObject({
    volume: 1,
    retention: { class: 'long', until: expect.stringMatching(/-12-31$/) },
    chain: { seq: Number(volume!.chain_seq), hash: volume!.chain_hash },
  })
})

test('缺一项：停在已结案；补上这一项就自动归档', async () => {
  const { id } = await layClosed(world, ['closing_form'])
  expect(await bindDue()).toEqual([])
  expect([await statusOf(id), (await bindingOf(id))!.state]).toEqual(['closed', 'waiting'])
  await putInto(world.people.mediatorA, id, 'closing_form')
  expect(await bindDue()).toHaveLength(1)
  expect(await statusOf(id)).toBe('archived')
})

test('不能取得的，作情况说明后归档，备考表写明理由和说明人', async () => {
  const { id } = await layClosed(world, ['service_address'])
  await bindDue()
  const explain = (slot: string) =>
    explainSlot(world.people.mediatorA, { caseId: id, slot, reason: '被申请人拒绝填写送达地址' })
  expect(await explain('petition')).toMatchObject({ refusal: { code: 'SLOT_NOT_MISSING' } })
  expect(await explain('service_address')).toMatchObject({ ok: true })
  const which = { caseId: id, kind: 'explanation', subjectId: 'service_address' }
  const draft = await getDocumentDraft(world.people.mediatorA, which)
  expect(JSON.stringify(draft)).toContain('被申请人拒绝填写送达地址')
  const [order] = await bindDue()
  expect(JSON.stringify(order!.remarks)).toContain(
    `被申请人拒绝填写送达地址（${world.people.mediatorA.name}`,
  )
  expect(await statusOf(id)).toBe('archived')
  // 四性检测 knows the explanation too.
  const checkPdf = async () => ({ opened: null, signature: 'valid' as const, runsCode: false })
  expect((await gatherVolumes(id, checkPdf, new Date()))!.volumes).toMatchObject([
    { unexplained: [] },
  ])
})

test('文件缺失、被改动的：以空内容交付装订，点名在备考表，不妨碍归档', async () => {
  const { id } = await layClosed(world)
  const rows = await asOwner<{ id: string; storage_key: string; title: string }>(
    `SELECT id, storage_key, title FROM materials WHERE case_id = $1 ORDER BY position`,
    [id],
  )
  await fileStore().remove(rows[2]!.storage_key)
  await asOwner(`UPDATE materials SET sha256 = repeat('0', 64) WHERE id = $1`, [rows[4]!.id])
  const [order] = await bindDue()
  const gone = order!.pieces.filter(({ bytes }) => bytes === null).map(({ title }) => title)
  expect(gone).toEqual([rows[2]!.title, rows[4]!.title])
  for (const title of gone) expect(JSON.stringify(order!.remarks)).toContain(title)
  expect(await statusOf(id)).toBe('archived')
})

test('作废的材料不入卷，列在备考表', async () => {
  const { id } = await layClosed(world, ['closing_form'])
  const materialId = await putInto(world.people.adminA, id, 'evidence')
  await voidMaterial(world.people.adminA, { caseId: id, materialId, reason: '与在先的材料重复' })
  await putInto(world.people.adminA, id, 'closing_form')
  const [order] = await bindDue()
  expect(order!.pieces).toHaveLength(OWED.length)
  expect(JSON.stringify(order!.remarks)).toContain('与在先的材料重复')
})

test('装订时又添加了材料：这一次不算，按新的内容重新成卷，编号没有空号', async () => {
  const { id } = await layClosed(world)
  let isFirst = true
  const binder = makeBinder(async () => {
    if (!isFirst) return
    isFirst = false
    await putInto(world.people.mediatorA, id, 'evidence')
  })
  const orders = await bindDue(binder)
  expect(orders.map(({ pieces }) => pieces.length)).toEqual([OWED.length, OWED.length + 1])
  expect(await volumesOf(id)).toHaveLength(1)
  const numbers = await asOwner<{ number: number }>(
    `SELECT number FROM dossier_volumes ORDER BY number`,
  )
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1))
})

test('装订时以一份换了另一份，件数不变：仍按新的内容重新成卷', async () => {
  const { id } = await layClosed(world, ['closing_form'])
  const former = await putInto(world.people.adminA, id, 'evidence')
  await putInto(world.people.adminA, id, 'closing_form')
  let replaced: string | null = null
  const binder = makeBinder(async () => {
    if (replaced) return
    replaced = await putInto(world.people.adminA, id, 'evidence')
    const voiding = { caseId: id, materialId: former, reason: '扫描不清，已重新上传' }
    await voidMaterial(world.people.adminA, voiding)
  })
  expect(await bindDue(binder)).toHaveLength(2)
  const bound = await asOwner<{ material_id: string }>(
    `SELECT material_id FROM dossier_items WHERE material_id = ANY ($1)`,
    [[former, replaced]],
  )
  expect(bound).toEqual([{ material_id: replaced }])
})

test('归档后的材料编入补充卷：管理员提交，已编入的作废不了', async () => {
  const { id } = await layClosed(world)
  await bindDue()
  const start = () => archiveDossier(world.people.adminA, { caseId: id })
  expect(await start()).toMatchObject({ refusal: { code: 'DOSSIER_NOTHING_NEW' } })
  const materialId = await putInto(world.people.mediatorA, id, 'performance')
  expect(await bindDue()).toEqual([])
  expect(await start()).toMatchObject({ ok: true, value: { volume: 2 } })
  expect(await start()).toMatchObject({ refusal: { code: 'DOSSIER_BEING_BOUND' } })
  const [order] = await bindDue()
  expect(order!.pieces).toHaveLength(1)
  const volumes = await volumesOf(id)
  expect(volumes.map(({ volume, bound_by }) => [volume, bound_by])).toEqual([
    [1, ''],
    [2, world.people.adminA.name],
  ])
  expect((await chainOfCase(id)).at(-1)).toMatchObject({
    kind: 'dossier.supplemented',
    data: { volume: 2, items: 1 },
  })
  expect(
    await voidMaterial(world.people.adminA, { caseId: id, materialId, reason: '传错了文件了' }),
  ).toMatchObject({ refusal: { code: 'DOSSIER_CLOSED' } })
})

test('装订失败：稍后重试，案件不变；几次都失败的，等管理员处理', async () => {
  const { id } = await layClosed(world)
  const failing = makeBinder(async () => {
    throw new Error('no fonts')
  })
  let hours = 0
  for (let attempt = 0; attempt < 8; attempt += 1)
    await bindDue(failing, () => new Date(Date.now() + (hours += 2) * 3_600_000))
  expect(failing.orders).toHaveLength(8)
  expect(await bindingOf(id)).toMatchObject({ state: 'failed', failure: 'internal' })
  expect([await statusOf(id), await volumesOf(id)]).toEqual(['closed', []])
  expect(await archiveDossier(world.people.adminA, { caseId: id })).toMatchObject({ ok: true })
  await bindDue()
  expect(await statusOf(id)).toBe('archived')
})

test('装订使进程中断：试满八次不再试，等管理员处理', async () => {
  const { id } = await layClosed(world)
  await asOwner(
    `UPDATE outbox SET attempts = 8, run_at = now() - interval '1 second'
     WHERE kind = 'dossier' AND payload->>'caseId' = $1`,
    [id],
  )
  expect(await bindDue()).toEqual([])
  expect(await bindingOf(id)).toMatchObject({ state: 'failed', failure: 'internal' })
  expect(await archiveDossier(world.people.adminA, { caseId: id })).toMatchObject({ ok: true })
  expect(await bindDue()).toHaveLength(1)
})

test('两个进程同时做：每件只成一卷', async () => {
  const cases = [await layClosed(world), await layClosed(world), await layClosed(world)]
  await Promise.all([bindDue(), bindDue()])
  await bindDue(makeBinder(), () => new Date(Date.now() + 3_600_000))
  for (const { id } of cases)
    expect([await statusOf(id), (await volumesOf(id)).length]).toEqual(['archived', 1])
})

/** A dossier that was bound just now, whose check is due; no other is. */
async function layUnchecked(): Promise<void> {
  await asOwner("DELETE FROM outbox WHERE kind = 'dossier_check'")
  await layClosed(world)
  await bindDue()
}
const checkJob = async () =>
  (
    await asOwner<{ state: string; attempts: number; error: string | null }>(
      "SELECT state, attempts, error FROM outbox WHERE kind = 'dossier_check'",
    )
  )[0]
const letLeaseEnd = () =>
  asOwner(
    `UPDATE outbox SET run_at = now() - interval '1 second'
     WHERE kind = 'dossier_check' AND state = 'waiting'`,
  )

test('检测出错: 每试一次只算一次, 八次以后留给人看', async () => {
  await layUnchecked()
  const failing: CheckPdf = async () => {
    throw new TypeError('the reader failed')
  }
  for (let tried = 1; tried <= MOST_ATTEMPTS; tried += 1) {
    await letLeaseEnd()
    expect(await workDossierChecks(() => new Date(), failing)).toBe(1)
    const state = tried === MOST_ATTEMPTS ? 'dead' : 'waiting'
    expect(await checkJob()).toEqual({ state, attempts: tried, error: 'TypeError' })
  }
  await letLeaseEnd()
  expect(await workDossierChecks(() => new Date(), checkPdf)).toBe(0)
})

test('检测使进程中断: 试满八次不再试, 不打开文件', async () => {
  await layUnchecked()
  const leaseAndDie = async () => {
    await letLeaseEnd()
    await asSystem('die in the middle of a check', async (db) => {
      const taken = await takeDueJob(db, new Date(), ['dossier_check'])
      await leaseJob(db, taken!, new Date())
    })
  }
  for (let tried = 1; tried <= MOST_ATTEMPTS; tried += 1) await leaseAndDie()
  await letLeaseEnd()
  const opened = jest.fn(checkPdf)
  await workDossierChecks(() => new Date(), opened)
  expect(opened).not.toHaveBeenCalled()
  expect(await checkJob()).toEqual({ state: 'dead', attempts: MOST_ATTEMPTS, error: 'LeaseRanOut' })
})

test('租约被别的进程取得的检测不留报告', async () => {
  await layUnchecked()
  const checkLate: CheckPdf = async (pdf) => {
    await asOwner("UPDATE outbox SET attempts = attempts + 1 WHERE kind = 'dossier_check'")
    return checkPdf(pdf)
  }
  await workDossierChecks(() => new Date(), checkLate)
  expect(await asOwner('SELECT 1 FROM dossier_reports')).toEqual([])
})

test('没有结案的不归档', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await archiveDossier(world.people.adminA, { caseId: id })).toMatchObject({
    refusal: { code: 'STATUS_DOES_NOT_ALLOW' },
  })
})
