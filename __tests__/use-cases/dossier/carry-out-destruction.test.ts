import { asSystem, withActor } from '@/lib/data/door'
import { FILE_COLUMNS, findKeysInUse } from '@/lib/data/stores/file/file-key-store'
import { serveDocumentPhoto } from '@/lib/edge/download/serve-document-photo'
import { serveVolumeExport } from '@/lib/edge/download/serve-volume-export'
import { serveVolumePart } from '@/lib/edge/download/serve-volume-part'
import { handOver } from '@/lib/edge/dossier/hand-over'
import { fileDriver, fileStore } from '@/lib/files/file-store'
import { sweepOrphans } from '@/lib/files/sweep-orphans'
import { workDestructions } from '@/lib/jobs/work-destructions'
import { enqueueYearlyChecks } from '@/lib/jobs/plan-dossier-checks'
import { sha256 } from '@/lib/platform/sha256'
import { getDestructionList } from '@/lib/queries/institution/get-destruction-list'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { getVolume } from '@/lib/queries/institution/get-volume'
import { archiveDossier } from '@/lib/use-cases/dossier/archive-dossier'
import { carryOutDestruction } from '@/lib/use-cases/dossier/carry-out-destruction'
import { checkDossier } from '@/lib/use-cases/dossier/check-dossier'
import { proposeDestruction } from '@/lib/use-cases/dossier/propose-destruction'
import { layPart } from '../../support/case-parts'
import { chainOfCase } from '../../support/case-papers'
import { approveDestruction, keepUntil, layDueDossier } from '../../support/due-dossier'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layCaseFiles, type StoredFile } from '../../support/lay-case-files'
import { done } from '../../support/sound-act'
import { layDossier } from '../../support/stored-dossier'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 办理销毁：docs/decisions/0121-ended-early-and-destroyed.md。批准以后由管理员办理，系统删除本案的全部文件，留下校验值和记录。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const reason = '按批准意见办理，两人监销'
const carryOut = (who: Who, caseId: string, approvalId: string, change: object = {}) =>
  carryOutDestruction(world.people[who], {
    caseId,
    approvalId,
    reason,
    confirmed: 'yes',
    ...change,
  })
const clock = () => new Date(Date.now() + 1000)

/** A due dossier whose destruction is approved, with an application. */
async function layApproved() {
  const existing = await layDueDossier(world)
  await asOwner(
    `INSERT INTO applications (id, field, state, case_id, started_at, saved_at, submitted_at,
      institution_id, account_id, consent_words, answer_due_on, answered_at, answered_by,
        answered_by_name, content_sealed)
     VALUES (gen_random_uuid(), 'consumer', 'accepted', $1, now(), now(), now(), $2, $3, '同意',
       '2020-01-06', now(), $3,
       '林敏', 'x')`,
    [existing.id, world.institutions.a, world.people.adminA.id],
  )
  return { caseId: existing.id, approvalId: await approveDestruction(world, existing.id) }
}

const isStored = async ({ storageKey }: Pick<StoredFile, 'storageKey'>) =>
  (await fileDriver().open(storageKey)) !== null
const isOfCase = ({ column }: StoredFile) => 'destroyedAs' in FILE_COLUMNS[column]

test('每一列存文件的，要么随卷宗销毁，要么写明为什么不：逐列各放一个文件，办理以后逐个核对', async () => {
  const { caseId, approvalId } = await layApproved()
  const files = await layCaseFiles(caseId)
  const { approvalId: _other, caseId: otherId } = await layApproved()
  const elsewhere = (await layCaseFiles(otherId)).filter(isOfCase)
  await asOwner(`UPDATE case_documents SET content_sealed = 'x' WHERE case_id = $1`, [caseId])
  const [material] = files.filter(({ column }) => column === 'materials.storage_key')
  await asOwner(
    `INSERT INTO material_texts (material_id, page, source, case_id, court_id, holder_id, text)
     SELECT $2, 1, 'recognised', id, court_id, holder_id, '内容' FROM cases WHERE id = $1`,
    [caseId, material!.rowId],
  )
  expect(await workDestructions(clock)).toBe(0)
  await done(carryOut('adminA', caseId, approvalId))
  expect(await workDestructions(clock)).toBe(1)

  for (const file of files)
    expect([file.column, await isStored(file)]).toEqual([file.column, !isOfCase(file)])
  for (const file of elsewhere)
    expect([file.column, await isStored(file)]).toEqual([file.column, true])
  const left = await asOwner<{ source: string; row_id: string; sha256: string }>(
    `SELECT source, row_id, sha256 FROM destroyed_files WHERE case_id = $1`,
    [caseId],
  )
  // The volume with which the dossier was bound comes on top.
  const gone = files.filter(isOfCase)
  expect(left).toHaveLength(gone.length + 1)
  expect(left.map(({ row_id, sha256: hash }) => [row_id, hash])).toEqual(
    expect.arrayContaining(gone.map((file) => [file.rowId, file.sha256])),
  )
  const used = await asSystem('test', (db) =>
    findKeysInUse(
      db,
      [...files, ...elsewhere].map(({ storageKey }) => storageKey),
    ),
  )
  expect([...used].sort()).toEqual(
    [...files.filter((file) => !isOfCase(file)), ...elsewhere]
      .map(({ storageKey }) => storageKey)
      .sort(),
  )
  expect(
    await asOwner(
      `SELECT 1 FROM case_documents WHERE case_id = $1 AND content_sealed IS NOT NULL
       UNION ALL SELECT 1 FROM material_texts WHERE case_id = $1
       UNION ALL SELECT 1 FROM applications WHERE case_id = $1 AND content_sealed IS NOT NULL`,
      [caseId],
    ),
  ).toEqual([])
  const events = (await chainOfCase(caseId)).slice(-2)
  const lines = left.map(({ source, row_id, sha256: hash }) => `${source} ${row_id} ${hash}\n`)
  expect(events.map(({ kind, actor_name }) => [kind, actor_name])).toEqual([
    ['dossier.destruction-carried-out', '林敏'],
    ['dossier.files-destroyed', ''],
  ])
  expect(events[1]!.data).toMatchObject({
    files: left.length,
    digest: sha256(lines.sort().join('')),
  })
})

test('销毁以后读不到：证件照片、整卷、导出都答何时销毁；不再检测、归档、移送，也不再列入年度检测', async () => {
  const { adminA, mediatorA, clerkA } = world.people
  const { caseId } = await layDossier(world)
  await keepUntil(caseId, '2020-12-31')
  const [party] = await asOwner<{ id: string }>(
    `SELECT id FROM parties WHERE case_id = $1 AND side = 'applicant'`,
    [caseId],
  )
  const checkId = await layPart('identity_checks', caseId, {
    person_kind: 'party',
    person_id: party!.id,
    person_name: '许静',
    party_id: party!.id,
    way: 'original_on_site',
    document: 'id_card',
    matches: true,
    checked_on: '2010-01-04',
    entry_no: 1,
    recorded_at: new Date(),
    mediator_id: mediatorA.id,
  })
  const bytes = Buffer.from('a photo of a card')
  const key = sha256(Buffer.from(caseId))
  await fileStore().put(key, bytes)
  const [photo] = await asOwner<{ id: string }>(
    `INSERT INTO identity_photos (case_id, court_id, holder_id, check_id, mediator_id, media_type,
      size, sha256, storage_key, added_at)
     SELECT id, court_id, holder_id, $2, $3, 'image/jpeg', $4, $5, $6, now() FROM cases
       WHERE id = $1 RETURNING id`,
    [caseId, checkId, mediatorA.id, bytes.length, sha256(bytes), key],
  )
  const request = () => new Request('http://heyi.test/x')
  const see = () =>
    serveDocumentPhoto(request(), { actor: mediatorA, params: { caseId, photoId: photo!.id } })
  expect(await (await see()).text()).toBe('a photo of a card')

  await done(carryOut('adminA2', caseId, await approveDestruction(world, caseId)))
  expect((await see()).status).toBe(200)
  await workDestructions(clock)
  const volume = { caseId, volume: '1' }
  const answers = [
    await see(),
    await serveVolumePart(request(), { actor: clerkA, params: volume }),
    await serveVolumeExport(request(), { actor: adminA, params: volume }),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(410)
    expect(await answer.json()).toMatchObject({
      code: 'FILE_DESTROYED',
      message: expect.stringMatching(/^该文件已于 .+ 随卷宗销毁，不能再查看。/),
    })
  }
  const sentence = expect.stringMatching(/随卷宗销毁/)
  expect(await viewOf(getVolume(adminA, { caseId }))).toMatchObject({
    volume: { destroyed: sentence },
  })
  const { slots } = await viewOf(getDossier(adminA, { caseId }))
  const materials = slots.flatMap((slot) => slot.materials)
  expect(materials.length).toBeGreaterThan(0)
  for (const material of materials)
    expect(material).toMatchObject({ held: sentence, shownAs: null })
  const stranger = { actor: world.people.mediatorB, params: { caseId, photoId: photo!.id } }
  expect((await serveDocumentPhoto(request(), stranger)).status).toBe(404)
  const seen = '0'.repeat(64)
  for (const act of [
    checkDossier(adminA, { caseId }),
    archiveDossier(adminA, { caseId }),
    handOver(adminA, { caseId, seen }),
  ])
    expect(await act).toMatchObject({
      refusal: { code: 'DOSSIER_DESTROYED', facts: { by: world.people.adminA2.name } },
    })
  await asOwner(`UPDATE dossier_volumes SET bound_at = '2010-01-04' WHERE case_id = $1`, [caseId])
  await asOwner(`DELETE FROM outbox`)
  await asSystem('test', (db) => enqueueYearlyChecks(db, { day: '2026-11-29' as never }, clock()))
  expect(await asOwner(`SELECT 1 FROM outbox WHERE payload->>'caseId' = $1`, [caseId])).toEqual([])
})

test('没有批准、没有勾选、被补充卷延长的，不办理；办理过的答是谁、何时；两人同时只有一个成功', async () => {
  const due = await layDueDossier(world)
  const { proposalId } = await done(
    proposeDestruction(world.people.adminA, { caseId: due.id, reason }),
  )
  expect(await refusalOf(carryOut('adminA', due.id, proposalId))).toBe('DESTRUCTION_NOT_APPROVED')
  const { caseId, approvalId } = await layApproved()
  expect(await carryOut('adminA', caseId, approvalId, { confirmed: undefined })).toMatchObject({
    refusal: { fields: { confirmed: 'DESTRUCTION_CONFIRM' } },
  })
  expect(await refusalOf(carryOut('adminB', caseId, approvalId))).toBe('NOT_FOUND')
  await keepUntil(caseId, '2099-12-31')
  expect(await refusalOf(carryOut('adminA', caseId, approvalId))).toBe('DESTRUCTION_NOT_DUE')
  await keepUntil(caseId, '2020-12-31')
  const rowOf = async () =>
    (await viewOf(getDestructionList(world.people.adminA, {}))).rows.find(
      (row) => row.caseId === caseId,
    )
  expect(await rowOf()).toMatchObject({
    carriesOut: approvalId,
    state: '已批准销毁，待办理；文件未删除',
  })
  const answers = await Promise.all([
    carryOut('adminA', caseId, approvalId),
    carryOut('adminA2', caseId, approvalId),
  ])
  const [step] = await asOwner<{ by_name: string; at: Date }>(
    `SELECT by_name, at FROM dossier_destructions WHERE case_id = $1 AND step = 'carried_out'`,
    [caseId],
  )
  expect(answers.filter(({ ok }) => !ok)).toMatchObject([
    {
      refusal: {
        code: 'DESTRUCTION_RUNS',
        facts: { step: 'carried_out', by: step!.by_name, at: step!.at.toISOString() },
      },
    },
  ])
  expect(await rowOf()).toMatchObject({ carriesOut: null, state: '已办理销毁，文件已删除' })
  const { rows } = await viewOf(getDestructionList(world.people.adminA, {}))
  expect(rows.map((row) => row.caseId)).toEqual([due.id, caseId])
  expect(await refusalOf(proposeDestruction(world.people.adminA, { caseId, reason }))).toBe(
    'DESTRUCTION_RUNS',
  )
})

test('数据库也不让没有批准的办理；销毁的记录没有人读得到、改得了', async () => {
  const { adminA } = world.people
  const { caseId, approvalId } = await layApproved()
  const other = await layApproved()
  const insert = (approval: string) =>
    withActor(
      adminA,
      (db) => db.$executeRaw`INSERT INTO dossier_destructions
        (case_id, court_id, holder_id, seq, step, reason, approval_id, by_id, by_name, at)
        SELECT id, court_id, holder_id, 3, 'carried_out', '办理', ${approval}::uuid,
          ${adminA.id}::uuid, '林敏', now()
        FROM cases WHERE id = ${caseId}::uuid`,
    )
  await expect(insert(other.approvalId)).rejects.toThrow(/row-level security/)
  await done(carryOut('adminA', caseId, approvalId))
  await workDestructions(clock)
  for (const who of ['adminA', 'mediatorA', 'clerkA', 'reviewerA', 'partyX'] as const)
    await expect(
      withActor(world.people[who], (db) => db.$queryRaw`SELECT 1 FROM destroyed_files`),
    ).rejects.toThrow(/permission denied/)
})

test('标记以后进程中断：文件随清扫删除；再做一次不多记一件', async () => {
  const { caseId, approvalId } = await layApproved()
  const files = (await layCaseFiles(caseId)).filter(isOfCase)
  await done(carryOut('adminA', caseId, approvalId))
  const remove = jest.spyOn(fileStore(), 'remove').mockRejectedValue(new Error('storage is away'))
  await workDestructions(clock)
  remove.mockRestore()
  expect(await Promise.all(files.map(isStored))).toEqual(files.map(() => true))
  expect((await chainOfCase(caseId)).at(-1)!.kind).toBe('dossier.destruction-carried-out')
  await sweepOrphans(new Date(Date.now() + 48 * 3_600_000))
  expect(await Promise.all(files.map(isStored))).toEqual(files.map(() => false))
  await workDestructions(() => new Date(Date.now() + 24 * 3_600_000))
  expect((await chainOfCase(caseId)).at(-1)).toMatchObject({
    kind: 'dossier.files-destroyed',
    data: { files: files.length + 1 },
  })
})
