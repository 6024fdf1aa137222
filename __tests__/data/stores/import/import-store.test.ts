import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { addImport } from '@/lib/data/stores/import/new-import-store'
import {
  countBatch,
  findImport,
  findRunningImport,
  pauseImport,
  startImport,
} from '@/lib/data/stores/import/import-store'
import {
  findMadeFingerprints,
  findReadyRows,
  markRowFailed,
  markRowsMade,
} from '@/lib/data/stores/import/import-row-store'
import {
  countImports,
  findImportHead,
  findImportHeads,
} from '@/lib/data/stores/import/import-list-store'
import { countLines, findImportLines } from '@/lib/data/stores/import/import-line-store'
import { findKnownPhones } from '@/lib/data/stores/import/import-mediator-store'
import type { CheckedRow, RowState } from '@/lib/domain/import/row-mistake'
import { grantOf } from '@/__tests__/support/grants'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

// 补录与批量添加: 一行一行核对, 一批一批办理, 做过的不再做; 一次只有一个导入在进行 (ADR 0016).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Admin = 'adminA' | 'adminA2' | 'adminB'
const AT = new Date('2026-11-24T02:00:00Z')
const as = <T>(who: Admin, work: Parameters<typeof withActor<T>>[1]) =>
  withActor(world.people[who], work)
const row = (rowNo: number, state: RowState): CheckedRow => ({
  rowNo,
  state,
  fingerprint: `print-${rowNo}`,
  label: `第 ${rowNo} 行`,
  contentSealed: state === 'ready' ? `sealed-${rowNo}` : null,
  mistakes:
    state === 'refused'
      ? [{ column: 'court', cell: `D${rowNo}`, code: 'COURT_UNKNOWN', fact: '丙院' }]
      : [],
  preview: state === 'ready' ? { claim: '请求赔偿' } : null,
})
/** Keeps the check of a file of four lines: two ready, one refused, one repeated. */
async function checked(who: Admin = 'adminA', fileName = '案件.xlsx'): Promise<string> {
  const id = randomUUID()
  const rows = [row(2, 'ready'), row(3, 'refused'), row(4, 'ready'), row(5, 'repeated')]
  const made = {
    id,
    kind: 'cases' as const,
    fileName,
    size: 1000,
    sha256: 'ab'.repeat(32),
    total: 4,
    ready: 2,
    refused: 1,
    repeated: 1,
  }
  await as(who, (db) =>
    addImport(db, grantOf(world.people[who], 'case:check-import'), made, rows, AT),
  )
  return id
}
const running = async (who: Admin = 'adminA', takeOver: string | null = null) => {
  const id = await checked(who)
  await as(who, async (db) => {
    const record = (await findImport(db, id, 'cases'))!
    await startImport(db, grantOf(world.people[who], 'case:import'), record, takeOver, AT)
  })
  return id
}
const stateOf = async (id: string) =>
  (await as('adminA', (db) => findImport(db, id, 'cases')))?.state

describe('核对的结果', () => {
  test('别的机构看不到：没有这次导入，没有行，没有数', async () => {
    const id = await checked()
    await as('adminB', async (db) => {
      expect(await findImport(db, id, 'cases')).toBeNull()
      expect(await findImportHead(db, id)).toBeNull()
      expect(await findReadyRows(db, id, 10)).toEqual([])
      expect(await findImportLines(db, id, { state: null, take: 10 })).toEqual([])
      expect(
        await countImports(db, {
          importer: { institutionId: world.institutions.a, courtId: null },
        }),
      ).toBe(0)
    })
  })

  test('同机构的同事看得到，写明谁核对的；种类不对的不是它', async () => {
    const id = await checked()
    expect(await as('adminA2', (db) => findImportHead(db, id))).toMatchObject({
      kind: 'cases',
      state: 'checked',
      total: 4,
      ready: 2,
      made: 0,
      createdBy: '林敏',
      startedBy: null,
    })
    expect(await as('adminA', (db) => findImport(db, id, 'mediators'))).toBeNull()
  })

  test('各种状态的行数；按状态筛选，往后翻、往前翻都按文件的次序', async () => {
    const id = await checked()
    await as('adminA', async (db) => {
      expect(await countLines(db, id)).toEqual({
        ready: 2,
        refused: 1,
        repeated: 1,
        made: 0,
        failed: 0,
      })
      const numbers = async (slice: Omit<Parameters<typeof findImportLines>[2], 'take'>) =>
        (await findImportLines(db, id, { ...slice, take: 2 })).map(({ rowNo }) => rowNo)
      expect(await numbers({ state: null })).toEqual([2, 3])
      expect(await numbers({ state: null, after: 3 })).toEqual([4, 5])
      expect(await numbers({ state: null, before: 5 })).toEqual([3, 4])
      expect(await numbers({ state: 'ready' })).toEqual([2, 4])
    })
  })

  test('错在哪一列哪一格，照原样读回；不合样子的停下来', async () => {
    const id = await checked()
    const read = () => as('adminA', (db) => findImportLines(db, id, { state: 'refused', take: 5 }))
    expect((await read())[0]?.mistakes).toEqual([
      { column: 'court', cell: 'D3', code: 'COURT_UNKNOWN', fact: '丙院' },
    ])
    await (
      await ownerClient()
    ).query(`UPDATE import_rows SET mistakes = '[{"column": 7}]' WHERE import_id = $1`, [id])
    await expect(read()).rejects.toThrow()
  })

  test('按文件名、按人、按状态找，通配符只是字符', async () => {
    await checked('adminA', '一季度_案件.xlsx')
    await checked('adminA2', '二季度案件.xlsx')
    const count = (filter: Omit<Parameters<typeof countImports>[1], 'importer'>) =>
      as('adminA', (db) =>
        countImports(db, {
          importer: { institutionId: world.institutions.a, courtId: null },
          ...filter,
        }),
      )
    expect([
      await count({}),
      await count({ words: '二季度' }),
      await count({ words: '周正' }),
      await count({ words: '_' }),
      await count({ words: '%' }),
      await count({ state: 'running' }),
      await count({ kind: 'mediators' }),
    ]).toEqual([2, 1, 1, 1, 0, 0, 0])
    const heads = await as('adminA', (db) =>
      findImportHeads(
        db,
        { importer: { institutionId: world.institutions.a, courtId: null }, words: '季度' },
        { where: {}, orderBy: { fileName: 'asc' }, take: 1 },
      ),
    )
    expect(heads.map(({ fileName }) => fileName)).toEqual(['一季度_案件.xlsx'])
  })
})

describe('办理', () => {
  const grant = () => grantOf(world.people.adminA, 'case:import')

  test('开始后写明是谁、什么时候；别的导入看得到它，自己不算', async () => {
    const id = await running()
    expect(await as('adminA', (db) => findRunningImport(db, 'cases', id))).toBeNull()
    expect(await as('adminA', (db) => findRunningImport(db, 'cases', randomUUID()))).toEqual({
      id,
      by: '林敏',
      at: AT,
      lastBatchAt: AT,
    })
    expect(await as('adminB', (db) => findRunningImport(db, 'cases', randomUUID()))).toBeNull()
    expect(await as('adminA', (db) => findRunningImport(db, 'mediators', id))).toBeNull()
  })

  test('接过停下的一次：原来的放到一边，可以再继续；只停正在进行的', async () => {
    const first = await running()
    const second = await running('adminA', first)
    expect([await stateOf(first), await stateOf(second)]).toEqual(['paused', 'running'])
    await as('adminA', (db) => pauseImport(db, grant(), second))
    expect(await stateOf(second)).toBe('paused')
    const untouched = await checked()
    await as('adminA', (db) => pauseImport(db, grant(), untouched))
    expect(await stateOf(untouched)).toBe('checked')
  })

  test('等着办的行按次序取；办过的抹去内容，留下办成了什么', async () => {
    const id = await running()
    const madeId = randomUUID()
    await as('adminA', async (db) => {
      expect((await findReadyRows(db, id, 1)).map(({ rowNo }) => rowNo)).toEqual([2])
      await markRowsMade(db, grant(), id, [])
      await markRowsMade(db, grant(), id, [{ rowNo: 2, madeId, madeLabel: '(2026) 测试1号' }])
      expect((await findReadyRows(db, id, 5)).map(({ rowNo }) => rowNo)).toEqual([4])
    })
    const { rows } = await (
      await ownerClient()
    ).query(
      `SELECT state, content_sealed, made_id, made_label FROM import_rows WHERE import_id = $1
        AND row_no = 2`,
      [id],
    )
    expect(rows).toEqual([
      { state: 'made', content_sealed: null, made_id: madeId, made_label: '(2026) 测试1号' },
    ])
  })

  test('办不成的写明原因，内容抹去；已经办成的不再改成办不成', async () => {
    const id = await running()
    const mistakes = [{ column: null, cell: null, code: 'CASE_NUMBER_TAKEN' }]
    await as('adminA', async (db) => {
      await markRowFailed(db, grant(), id, 2, 'failed', mistakes)
      await markRowFailed(db, grant(), id, 3, 'failed', mistakes)
      const lines = await findImportLines(db, id, { state: null, take: 5 })
      expect(lines.map(({ rowNo, state }) => [rowNo, state])).toEqual([
        [2, 'failed'],
        [3, 'refused'],
        [4, 'ready'],
        [5, 'repeated'],
      ])
      expect(lines[0]?.mistakes).toEqual(mistakes)
    })
  })

  test('一批一批累加；没有等着的行就完成了', async () => {
    const id = await running()
    const later = new Date(AT.getTime() + 60_000)
    await as('adminA', async (db) => {
      await markRowsMade(db, grant(), id, [{ rowNo: 2, madeId: randomUUID(), madeLabel: 'x' }])
      expect(await countBatch(db, grant(), id, { made: 1, failed: 0 }, AT)).toEqual({
        left: 1,
        made: 1,
        failed: 0,
      })
      await markRowFailed(db, grant(), id, 4, 'failed', [])
      expect(await countBatch(db, grant(), id, { made: 0, failed: 1 }, later)).toEqual({
        left: 0,
        made: 1,
        failed: 1,
      })
      expect(await findImportHead(db, id)).toMatchObject({ state: 'finished', finishedAt: later })
    })
  })

  test('办过的行，同一机构再送来就认得；别的机构不认得', async () => {
    const id = await running()
    await as('adminA', (db) =>
      markRowsMade(db, grant(), id, [{ rowNo: 2, madeId: randomUUID(), madeLabel: 'x' }]),
    )
    const known = async (who: Admin) => [
      ...(await as(who, (db) => findMadeFingerprints(db, ['print-2', 'print-4', 'else']))),
    ]
    expect(await known('adminA2')).toEqual(['print-2'])
    expect(await known('adminB')).toEqual([])
  })
})

test('手机在本机构有没有账号：调解员和别人分开；别的机构的一律不说', async () => {
  const { mediatorA, adminA2, mediatorB } = world.people
  const hashes = [mediatorA, adminA2, mediatorB].map(({ id }) => `phone-${id}`)
  const found = await as('adminA', (db) => findKnownPhones(db, [...hashes, 'phone-unknown']))
  expect([...found.mediatorPhones]).toEqual([`phone-${mediatorA.id}`])
  expect([...found.otherPhones]).toEqual([`phone-${adminA2.id}`])
})
