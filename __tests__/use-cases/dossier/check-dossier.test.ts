import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asSystem, withActor } from '@/lib/data/door'
import type { CheckCode } from '@/lib/domain/dossier/four-properties'
import { fileDriver, fileStore } from '@/lib/files/file-store'
import { settleHeld } from '@/lib/files/held-files'
import { checkPdf } from '@/lib/jobs/pdf-reading/read-pdf'
import { planDossierChecks } from '@/lib/jobs/plan-dossier-checks'
import { workDossierChecks } from '@/lib/jobs/work-dossier-checks'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getPropertyReports } from '@/lib/queries/case/get-property-reports'
import { checkDossier } from '@/lib/use-cases/dossier/check-dossier'
import { tamper } from '../../support/chains'
import { rowsSeenByStrangers } from '../../support/seen-rows'
import {
  layDossier,
  makeDocument,
  owedItems,
  registerScans,
  type BoundDossierRows,
} from '../../support/stored-dossier'
import { labelledPdf, signedPdf } from '../../support/labelled-pdf'
import { pdfWithAction, soundPdf } from '../../support/upload-files'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 四性检测经真实的取证: 存储中的文件和数据库里的登记被破坏, 逐项指出。判定规则的全部情形见 domain/dossier/four-properties。

let world: World

beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const clock = () => new Date()

/**
 * Checks the dossier as its administrator requests it.
 * @returns the latest report, as the database has it
 */
async function check({ caseId }: Pick<BoundDossierRows, 'caseId'>) {
  expect(await checkDossier(world.people.adminA, { caseId })).toMatchObject({ ok: true })
  expect(await workDossierChecks(clock, checkPdf)).toBe(1)
  const [report] = await asOwner<{
    occasion: string
    requested_by: string
    is_sound: boolean
    findings: { code: CheckCode; weight: string; item: number | null }[]
  }>('SELECT * FROM dossier_reports WHERE case_id = $1 ORDER BY checked_at DESC LIMIT 1', [caseId])
  return report!
}

/** The faults of a check as code, and the item where there is one. */
async function faultsOf(dossier: BoundDossierRows) {
  const { findings } = await check(dossier)
  return findings
    .filter(({ weight }) => weight === 'fault')
    .map(({ code, item }) => (item === null ? code : `${code} ${item}`))
}

const placeOf = (key: string) => join(process.env.HEYI_FILES_DIR!, key.slice(0, 2), key)

/** Flips one bit in the middle of a stored file. */
async function flipBit(key: string): Promise<void> {
  const bytes = await readFile(placeOf(key))
  bytes[bytes.length >> 1]! ^= 1
  await writeFile(placeOf(key), bytes)
}

test('完好的卷宗: 检测通过, 记入操作记录, 页面写明四性', async () => {
  const dossier = await layDossier(world)
  expect(await check(dossier)).toMatchObject({ is_sound: true, occasion: 'request' })
  const [event] = await asOwner(
    "SELECT data FROM events WHERE kind = 'dossier.checked' AND case_id = $1",
    [dossier.caseId],
  )
  expect(event).toEqual({ data: { occasion: 'request', volumes: 1, faults: 0, codes: [] } })
  const view = await getPropertyReports(world.people.adminA, { caseId: dossier.caseId })
  const { properties, checked } = view.ok ? view.value.reports[0]! : { properties: [], checked: '' }
  expect(properties.map(({ faults }) => faults)).toEqual([0, 0, 0, 0])
  expect(checked).toMatch(/重新检测（林敏），检测 1 卷。$/)
})

describe('真实性', () => {
  test('整卷文件翻转一位: A1', async () => {
    const dossier = await layDossier(world)
    await flipBit(dossier.pdfKey)
    expect(await faultsOf(dossier)).toEqual(['A1', 'A3', 'U1', 'U2'])
  })

  test('材料翻转一位: A5, 指出第几件', async () => {
    const dossier = await layDossier(world)
    await flipBit(dossier.keys[2]!)
    expect(await faultsOf(dossier)).toEqual(['A5 3', 'U3 3'])
  })

  test('材料换成另一个完好的文件: A5', async () => {
    const dossier = await layDossier(world)
    await fileStore().remove(dossier.keys[1]!)
    await fileStore().put(dossier.keys[1]!, soundPdf(9_999))
    expect(await faultsOf(dossier)).toEqual(['A5 2'])
  })

  test('清单改动一字: A2', async () => {
    const dossier = await layDossier(world)
    await tamper(
      "UPDATE dossier_volumes SET manifest = replace(manifest, '林敏', '王敏') WHERE id = $1",
      [dossier.volumeId],
    )
    expect(await faultsOf(dossier)).toEqual(['A2'])
  })

  test('整卷文件没有签名: A3', async () => {
    const items = owedItems()
    const dossier = await layDossier(world, items, await labelledPdf(items.length))
    expect(await faultsOf(dossier)).toEqual(['A3'])
  })

  test.each([
    ['改动一条操作记录', "UPDATE events SET actor_name = '王二' WHERE chain = $1 AND seq = 2"],
    ['删去最后一条操作记录', 'DELETE FROM events WHERE chain = $1 AND seq = 3'],
  ])('%s: A4', async (_, sql) => {
    const dossier = await layDossier(world)
    await tamper(sql, [`case:${dossier.caseId}`])
    expect(await faultsOf(dossier)).toEqual(['A4'])
  })

  test('操作记录里没有立卷时的链首: A4', async () => {
    const dossier = await layDossier(world)
    await tamper("UPDATE dossier_volumes SET chain_hash = repeat('0', 64) WHERE id = $1", [
      dossier.volumeId,
    ])
    expect(await faultsOf(dossier)).toEqual(['A4'])
  })
})

describe('完整性', () => {
  test('删去整卷文件: C1', async () => {
    const dossier = await layDossier(world)
    await rm(placeOf(dossier.pdfKey))
    expect(await faultsOf(dossier)).toEqual(['C1'])
  })

  test('删去一件材料的文件: C1, 指出第几件', async () => {
    const dossier = await layDossier(world)
    await rm(placeOf(dossier.keys[0]!))
    expect(await faultsOf(dossier)).toEqual(['C1 1'])
  })

  test('应当入卷的项目没有材料, 也没有说明: C2', async () => {
    const dossier = await layDossier(
      world,
      owedItems().filter(({ slot }) => slot !== 'consent'),
    )
    expect(await faultsOf(dossier)).toEqual(['C2'])
  })

  test('清单不能读出: C5', async () => {
    const dossier = await layDossier(world)
    await tamper('UPDATE dossier_volumes SET manifest = left(manifest, 200) WHERE id = $1', [
      dossier.volumeId,
    ])
    expect(await faultsOf(dossier)).toEqual(['A2', 'C5'])
  })
})

describe('可用性', () => {
  test('整卷文件打不开: U1', async () => {
    const dossier = await layDossier(world, owedItems(), Buffer.from('%PDF-1.7 没有内容'))
    expect(await faultsOf(dossier)).toEqual(['A3', 'U1', 'U2'])
  })

  test('整卷文件的页数与清单不符: U2', async () => {
    const items = owedItems()
    const dossier = await layDossier(world, items, await signedPdf(items.length - 1))
    expect(await faultsOf(dossier)).toEqual(['U2'])
  })

  test('材料不能按其格式打开: U3', async () => {
    const [first, ...others] = owedItems()
    const damaged = { ...first!, bytes: first!.bytes.subarray(0, 100) }
    expect(await faultsOf(await layDossier(world, [damaged, ...others]))).toEqual(['U3 1'])
  })

  test('材料的格式与登记的不符: U3', async () => {
    const [first, ...others] = owedItems()
    const other = { ...first!, mediaType: 'image/png' }
    expect(await faultsOf(await layDossier(world, [other, ...others]))).toEqual(['U3 1'])
  })
})

describe('安全性', () => {
  test('存储中的文件没有加密: S1', async () => {
    const items = owedItems()
    const dossier = await layDossier(world, items)
    await fileDriver().replace(dossier.keys[0]!, items[0]!.bytes)
    expect(await faultsOf(dossier)).toEqual(['S1 1'])
  })

  test('查毒: 登记或者封存为等候的、带毒的是 S2, 没有登记的作提示, 查过的和本系统制作的没有', async () => {
    const dossier = await layDossier(world)
    await settleHeld(dossier.keys[0]!, 'awaiting')
    await settleHeld(dossier.keys[1]!, 'infected')
    await registerScans(dossier.keys.slice(2), ['awaiting', 'infected', 'clean'])
    await makeDocument(dossier, 6)
    expect(
      (await check(dossier)).findings.map(({ code, weight, item }) => `${code} ${weight} ${item}`),
    ).toEqual([
      ...[1, 2, 3, 4].map((item) => `S2 fault ${item}`),
      ...dossier.keys.slice(6).map((_, index) => `S2 warning ${index + 7}`),
    ])
  })

  test('材料会运行程序: S3', async () => {
    const [first, ...others] = owedItems()
    const script = { ...first!, bytes: pdfWithAction('/S /JavaScript /JS (app.alert(1))') }
    expect(await faultsOf(await layDossier(world, [script, ...others]))).toEqual(['S3 1'])
  })

  test('保管期限已满: S4', async () => {
    const dossier = await layDossier(world)
    await tamper(
      "UPDATE dossier_volumes SET retention = 'short', retain_until = '2020-12-31' WHERE id = $1",
      [dossier.volumeId],
    )
    expect(await faultsOf(dossier)).toEqual(['S4'])
  })
})

test('发现问题: 通知机构的管理员, 页面写明是哪一卷哪一件、怎样处理', async () => {
  const dossier = await layDossier(world)
  await rm(placeOf(dossier.keys[4]!))
  await check(dossier)
  await workOutbox(new Date())
  const notices = await asOwner(
    `SELECT a.name FROM notices n JOIN accounts a ON a.id = n.account_id
     WHERE n.kind = 'dossier.faulty' ORDER BY a.name COLLATE "C"`,
  )
  expect(notices.map(({ name }) => name)).toEqual(['周正', '林敏'])
  const view = await getPropertyReports(world.people.clerkA, { caseId: dossier.caseId })
  expect(view.ok && view.value.reports[0]!.findings[0]).toMatchObject({
    code: 'C1',
    where: '第1卷第 5 件',
    what: '存储中没有该文件',
  })
  expect(view.ok && view.value.mayCheck).toBe(false)
})

test('没有归档的不能检测; 别的机构和法院看不到报告', async () => {
  const { id: caseId } = await layCase(world, { status: 'closed' })
  expect(await checkDossier(world.people.adminA, { caseId })).toMatchObject({
    refusal: { code: 'DOSSIER_NOT_BOUND' },
  })
  const dossier = await layDossier(world)
  await check(dossier)
  for (const actor of [world.people.adminB, world.people.clerkB])
    expect(await getPropertyReports(actor, { caseId: dossier.caseId })).toMatchObject({ ok: false })
  const tables = ['dossier_reports', 'dossier_volumes', 'dossier_items']
  expect(await rowsSeenByStrangers(world, tables)).toEqual([])
  const seen = await getPropertyReports(world.people.reviewerA, { caseId: dossier.caseId })
  expect(seen.ok && seen.value.reports).toHaveLength(1)
})

test('一年没有检测过的每日排入检测, 检测过的不再排入', async () => {
  const dossier = await layDossier(world)
  const other = await layDossier(world)
  const later = new Date(Date.now() + 366 * 86_400_000)
  await tamper('UPDATE dossier_volumes SET bound_at = $2 WHERE id = $1', [other.volumeId, later])
  for (const at of [later, later, new Date(later.getTime() + 86_400_000)]) {
    await planDossierChecks(at)
    await workOutbox(at)
    await workDossierChecks(() => at, checkPdf)
  }
  const reports = await asOwner('SELECT case_id, occasion FROM dossier_reports')
  expect(reports).toEqual([{ case_id: dossier.caseId, occasion: 'yearly' }])
})

test('报告不能改、不能删, 人不能写', async () => {
  const dossier = await layDossier(world)
  await check(dossier)
  const update = 'UPDATE dossier_reports SET is_sound = false'
  for (const run of [
    () => withActor(world.people.adminA, (db) => db.$executeRawUnsafe(update)),
    () => asSystem('try', (db) => db.$executeRawUnsafe(update)),
    () => asSystem('try', (db) => db.$executeRawUnsafe('DELETE FROM dossier_reports')),
    () =>
      withActor(world.people.adminA, (db) =>
        db.$executeRawUnsafe('INSERT INTO dossier_reports SELECT * FROM dossier_reports'),
      ),
  ])
    await expect(run()).rejects.toThrow(/permission denied/)
})
