import { readZip } from '@/assets/dossier-check/check.js'
import type { Actor } from '@/lib/domain/access/roles'
import { OUTCOMES, type Outcome } from '@/lib/domain/case/vocabulary'
import { CASE_DOCUMENT_KINDS, CASE_DOCUMENTS } from '@/lib/domain/document/case-document-kinds'
import { UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'
import { handOver } from '@/lib/edge/dossier/hand-over'
import { servePack } from '@/lib/edge/download/serve-pack'
import { fileStore } from '@/lib/files/file-store'
import { settleHeld } from '@/lib/files/held-files'
import { readKept } from '@/lib/files/read-kept'
import { sha256 } from '@/lib/platform/sha256'
import { getHandOver } from '@/lib/queries/case/get-hand-over'
import { getPacks } from '@/lib/queries/case/get-packs'
import { tamper } from '../../support/chains'
import { rowsSeenByStrangers } from '../../support/seen-rows'
import { fileMaterial, seenPlan } from '../../support/packs'
import { readPdf, textOfPages } from '../../support/read-pdf'
import { layDossier } from '../../support/stored-dossier'
import { unzippedBytes } from '../../support/unzipped'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 移送立案、转入审理、备案（特邀规定 第19–22条；在线调解规则 第18、21条）：只移送可以移送的，其余留在调解组织。

const MARK = '保密标记'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** A closed case of this outcome; its institution received it from court A. */
async function closedCase(outcome: Outcome, source = 'delegated_pre_filing'): Promise<string> {
  const { id } = await layCase(world, { status: 'closed' })
  await asOwner('UPDATE cases SET outcome = $2, source = $3 WHERE id = $1', [id, outcome, source])
  return id
}

const report = {
  title: '调解终结报告',
  text: '调解终结',
  slot: 'outcome',
  kind: 'closing_report',
} as const
const agreement = {
  title: '调解协议书',
  text: '协议内容',
  slot: 'outcome',
  kind: 'agreement',
} as const

const handOverAs = async (actor: Actor, caseId: string) =>
  handOver(actor, { caseId, seen: await seenPlan(actor, caseId) })

/** The latest pack of the case as its files by name. */
async function readPack(caseId: string) {
  const [row] = await asOwner<{ storage_key: string; sha256: string; list: unknown[] }>(
    'SELECT * FROM court_packs WHERE case_id = $1 ORDER BY handed_at DESC LIMIT 1',
    [caseId],
  )
  return { row: row!, files: await unzippedBytes(await readKept(row!.storage_key, row!.sha256)) }
}

test('委派未达成协议：调解员移送立案，法院书记员看得到、下载得到，审阅人员只看得到', async () => {
  const caseId = await closedCase('deadlock')
  await fileMaterial(caseId, report)
  await fileMaterial(caseId, { title: '起诉状', text: '起诉', slot: 'petition', isFromCourt: true })
  const { mediatorA, clerkA, reviewerA, clerkB } = world.people
  expect(await handOverAs(mediatorA, caseId)).toMatchObject({
    ok: true,
    value: { number: expect.stringMatching(/^（\d{4}）调移第1号$/) },
  })
  const seen = await getPacks(clerkA, { caseId })
  expect(seen.ok && seen.value.packs[0]).toMatchObject({
    summary: expect.stringContaining('移送立案'),
    items: [{ title: '调解终结报告' }, { title: '起诉状' }],
  })
  const packId = seen.ok ? seen.value.packs[0]!.id : ''
  const get = (actor: Actor) =>
    servePack(new Request('http://localhost/'), { actor, params: { packId } })
  const { row } = await readPack(caseId)
  expect(sha256(Buffer.from(await (await get(clerkA)).arrayBuffer()))).toBe(row.sha256)
  const asReviewer = await getPacks(reviewerA, { caseId })
  expect(asReviewer.ok && [asReviewer.value.packs.length, asReviewer.value.mayDownload]).toEqual([
    1,
    false,
  ])
  expect((await get(reviewerA)).status).toBe(404)
  expect((await get(clerkB)).status).toBe(404)
  expect(await rowsSeenByStrangers(world, ['court_packs'])).toEqual([])
  const events = await asOwner(
    "SELECT kind FROM events WHERE case_id = $1 AND kind IN ('dossier.handed-over', 'pack.read')",
    [caseId],
  )
  expect(events.map(({ kind }) => kind)).toEqual(['dossier.handed-over', 'pack.read'])
})

test('压缩包是 BagIt 包：每个文件的哈希都在清单里，且与文件一致', async () => {
  const caseId = await closedCase('deadlock')
  await fileMaterial(caseId, report)
  await handOverAs(world.people.adminA, caseId)
  const { row, files } = await readPack(caseId)
  expect(readZip(await readKept(row.storage_key, row.sha256)).faults).toEqual([])
  for (const manifest of ['pack/manifest-sha256.txt', 'pack/tagmanifest-sha256.txt'])
    for (const line of files.get(manifest)!.toString('utf8').trim().split('\n')) {
      const [hash, name] = line.split('  ')
      expect(sha256(files.get(`pack/${name}`)!)).toBe(hash)
    }
  expect([...files.keys()].filter((name) => name.startsWith('pack/data/'))).toEqual([
    'pack/data/移送清单.pdf',
    'pack/data/材料/0001-调解终结报告.pdf',
  ])
})

test('没有结案、缺少必需文书的不能移送，说明原因；材料变动后须重新核对', async () => {
  const { adminA } = world.people
  const open = await layCase(world, { status: 'in_mediation' })
  expect(await handOverAs(adminA, open.id)).toMatchObject({ refusal: { code: 'PACK_NOT_DUE' } })
  const caseId = await closedCase('deadlock')
  expect(await handOverAs(adminA, caseId)).toMatchObject({
    refusal: { code: 'PACK_LACKS_PAPER', facts: { pack: 'filing' } },
  })
  const view = await getHandOver(adminA, { caseId })
  expect(view.ok && view.value.refused).toContain('调解终结报告')
  await fileMaterial(caseId, report)
  const seen = await seenPlan(adminA, caseId)
  await fileMaterial(caseId, { title: '授权委托书', text: '委托', slot: 'authority' })
  expect(await handOver(adminA, { caseId, seen })).toMatchObject({
    refusal: { code: 'PACK_CHANGED_MEANWHILE' },
  })
  expect(await asOwner('SELECT 1 FROM court_packs')).toEqual([])
})

test('文件缺失的指出名称，不移送，不占编号，不留文件', async () => {
  const { adminA } = world.people
  const caseId = await closedCase('deadlock')
  const key = await fileMaterial(caseId, report)
  await fileStore().remove(key)
  expect(await handOverAs(adminA, caseId)).toMatchObject({
    refusal: { code: 'PACK_FILE_DAMAGED', facts: { title: '调解终结报告' } },
  })
  const next = await closedCase('expired')
  await fileMaterial(next, report)
  expect(await handOverAs(adminA, next)).toMatchObject({
    value: { number: expect.stringContaining('第1号') },
  })
})

test.each(['awaiting', 'infected'] as const)(
  '查毒隔离的文件（%s）不离开：不移送',
  async (state) => {
    const caseId = await closedCase('deadlock')
    await settleHeld(await fileMaterial(caseId, report), state)
    expect(await handOverAs(world.people.adminA, caseId)).toMatchObject({
      refusal: { code: 'PACK_FILE_DAMAGED', facts: { title: '调解终结报告' } },
    })
    expect(await asOwner('SELECT 1 FROM court_packs')).toEqual([])
  },
)

test('有签署件的移送签署件，不移送未签署的；笔录的签署件也不移送', async () => {
  const { adminA } = world.people
  const caseId = await closedCase('deadlock')
  await fileMaterial(caseId, report)
  await fileMaterial(caseId, { ...report, title: '终结报告签署件', kind: undefined })
  await fileMaterial(caseId, {
    title: '笔录',
    text: '笔录',
    slot: 'session_record',
    kind: 'minutes',
  })
  await fileMaterial(caseId, { title: '笔录签署件', text: '笔录', slot: 'outcome' })
  for (const [kind, signed] of [
    ['closing_report', '终结报告签署件'],
    ['minutes', '笔录签署件'],
  ])
    await tamper(
      `UPDATE case_documents SET signed_material_id =
         (SELECT id FROM materials WHERE case_id = $1 AND title = $3) WHERE case_id = $1
           AND kind = $2`,
      [caseId, kind, signed],
    )
  await handOverAs(adminA, caseId)
  const { row } = await readPack(caseId)
  expect(row.list).toMatchObject([{ title: '终结报告签署件' }])
})

test('再次移送是新的一次，编号接续，指明此前的移送', async () => {
  const { adminA } = world.people
  const caseId = await closedCase('agreement')
  await fileMaterial(caseId, agreement)
  await handOverAs(adminA, caseId)
  expect(await handOverAs(adminA, caseId)).toMatchObject({
    value: { number: expect.stringContaining('第2号') },
  })
  const packs = await getPacks(adminA, { caseId })
  expect(packs.ok && packs.value.packs.map(({ former }) => former)).toEqual([
    expect.stringContaining('第1号'),
    null,
  ])
})

test('两人同时移送：各占一个编号，没有重号', async () => {
  const ids = [await closedCase('deadlock'), await closedCase('expired')]
  for (const id of ids) await fileMaterial(id, report)
  const [one, two] = await Promise.all(ids.map((id) => handOverAs(world.people.adminA, id)))
  expect([one!.ok, two!.ok]).toEqual([true, true])
  const rows = await asOwner('SELECT number FROM court_packs ORDER BY number')
  expect(rows.map(({ number }) => number)).toEqual([1, 2])
})

test('已归档的卷宗移送时进行四性检测', async () => {
  const { caseId } = await layDossier(world)
  expect(await handOverAs(world.people.adminA, caseId)).toMatchObject({ ok: true })
  const jobs = await asOwner("SELECT payload FROM outbox WHERE kind = 'dossier_check'")
  expect(jobs).toEqual([{ payload: { caseId, occasion: 'handover', by: '' } }])
})

describe('保密标记：各种结案结果的移送材料里一处也没有', () => {
  const KEPT_DOCUMENTS = [
    'minutes',
    'meeting_notice',
    'follow_up',
    'consent_form',
    'explanation',
  ] as const
  const KEPT_SLOTS = ['session_record', 'evidence', 'contact_log', 'undisputed_facts'] as const

  test.each(
    OUTCOMES.flatMap((outcome) =>
      ['delegated_pre_filing', 'entrusted_ordinary'].map((source) => [outcome, source] as const),
    ),
  )('%s，%s', async (outcome, source) => {
    const caseId = await closedCase(outcome, source)
    for (const kind of KEPT_DOCUMENTS)
      await fileMaterial(caseId, {
        title: `${MARK}${kind}`,
        text: `${MARK}愿付三万元`,
        slot: CASE_DOCUMENTS[kind].slot,
        kind,
      })
    for (const slot of KEPT_SLOTS)
      await fileMaterial(caseId, { title: `${MARK}${slot}`, text: `${MARK}会上的话`, slot })
    // Under the slot of a paper that goes, and of another kind: a title opens no door.
    if (outcome !== 'agreement')
      await fileMaterial(caseId, { title: '调解终结报告', text: `${MARK}方案`, slot: 'outcome' })
    await fileMaterial(caseId, outcome === 'agreement' ? agreement : report)
    await fileMaterial(caseId, { title: '起诉状', text: '可以移送', slot: 'petition' })
    expect(await handOverAs(world.people.adminA, caseId)).toMatchObject({ ok: true })
    const { row, files } = await readPack(caseId)
    const texts = [JSON.stringify(row), ...files.keys()]
    for (const [name, bytes] of files)
      texts.push(name.endsWith('.pdf') ? textOfPages(await readPdf(bytes)) : bytes.toString('utf8'))
    expect(texts.filter((text) => text.includes(MARK))).toEqual([])
    expect(texts.filter((text) => text.includes('可以移送'))).toHaveLength(1)
    const view = await getHandOver(world.people.adminA, { caseId })
    expect(view.ok && view.value.plan!.stay.every(({ reason }) => reason !== '')).toBe(true)
    const events = await asOwner('SELECT data::text AS data FROM events WHERE case_id = $1', [
      caseId,
    ])
    const notices = await asOwner('SELECT payload::text AS data FROM outbox')
    expect(JSON.stringify([events, notices])).not.toContain(MARK)
  })

  test('每一种文书和每一个目录项都在移送或者留存之中', () => {
    expect(CASE_DOCUMENT_KINDS).toEqual(expect.arrayContaining([...KEPT_DOCUMENTS]))
    expect(UPLOAD_SLOTS).toEqual(expect.arrayContaining([...KEPT_SLOTS]))
  })
})
