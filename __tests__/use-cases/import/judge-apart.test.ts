import { makeCalendar } from '@/lib/domain/deadline/calendar'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import { allow, refuse } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { readSheet } from '@/lib/documents/xlsx/read-sheet'
import { judgeApart } from '@/lib/use-cases/import/judge-apart'
import { CASE_LIST, CASE_SHEET } from '@/lib/use-cases/import/judged-lists'
import type { JudgingFacts } from '@/lib/use-cases/import/judging-order'
import { openCells } from '@/lib/use-cases/import/sealed-cells'
import { BASE_WORDS } from '../../support/base-words'
import { caseFile, caseLine, CLOSED, mediatorFile } from '../../support/import-file'

// An uploaded list is read and judged in a thread of its own; only the database is queried here.

type CaseFacts = JudgingFacts['cases']

const COURT = {
  id: 'court',
  name: '甲市甲区人民法院',
  shortName: '甲区法院',
  caseNumberPrefix: '甲01',
  refersToday: true,
}
const FOUND: CaseFacts['found'] = {
  courts: [COURT],
  mediators: [{ id: 'mediator', name: '谢岚' }],
  takenNumbers: new Set<string>(),
  madeFingerprints: new Set<string>(),
  now: new Date('2026-04-01T02:00:00Z'),
  calendar: makeCalendar([{ year: 2026, holidays: [], makeUpWorkdays: [] }]),
}
const find = async () => allow(FOUND)

/** Lines of every kind: ready, refused, twice the same; one is as long as a line may be. */
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    caseLine(index, {
      ...(index % 3 === 0 && CLOSED),
      ...(index % 7 === 0 && { applicantNumber: '819999199003070015' }),
      ...(index % 11 === 0 && { claim: '请求支付货款' }),
      ...(index === 5 && { facts: '长'.repeat(20_000) }),
    }),
  )

const dated = BASE_WORDS
const importId = '00000000-0000-4000-8000-000000000001'
const opened = ({ contentSealed, ...row }: CheckedRow) => ({
  ...row,
  cells: contentSealed && openCells(contentSealed, importId, row.rowNo),
})

test('判断的与在本线程判断的一样，分批传回的各行不缺、不重、不乱', async () => {
  const bytes = await caseFile(lines(700))
  const apart = await judgeApart('cases', { importId, bytes, dated }, find)
  const read = await readSheet(bytes, CASE_SHEET)
  if (!apart.ok || !read.ok) throw new Error('the file was refused')
  const here = CASE_LIST.judge(
    importId,
    read.value.map((row) => CASE_LIST.read(row, dated)),
    FOUND,
  )
  expect(apart.value.rows.map(opened)).toEqual(here.map(opened))
  expect(new Set(apart.value.rows.map(({ state }) => state))).toEqual(new Set(['ready', 'refused']))
  expect(apart.value.rows).toHaveLength(700)
})

test('向数据库查的只是各行写到的编号、内容和手机号', async () => {
  const named: CaseFacts['named'][] = []
  await judgeApart(
    'cases',
    { importId, bytes: await caseFile([caseLine(1), { cause: '什么也没有写' }]), dated },
    async (each) => {
      named.push(each)
      return allow(FOUND)
    },
  )
  expect(named).toEqual([{ numbers: [], fingerprints: [expect.stringMatching(/^[0-9a-f]{64}$/)] }])
  const phones: JudgingFacts['mediators']['named'][] = []
  const line = { name: '谢岚', phone: '19900001234', specialties: '合同纠纷', caseloadCap: '5' }
  const judged = await judgeApart(
    'mediators',
    { importId, bytes: await mediatorFile([line]), dated },
    async (named) => {
      phones.push(named)
      const [hash = ''] = named.phoneHashes
      return allow({
        mediatorPhones: new Set([hash]),
        otherPhones: new Set<string>(),
        today: toLocalDate(FOUND.now),
      })
    },
  )
  expect(phones).toEqual([{ phoneHashes: [expect.stringMatching(/^[0-9a-f]{64}$/)] }])
  expect(judged).toMatchObject({ ok: true, value: { rows: [{ state: 'repeated' }] } })
})

test('文件的毛病、查不得的，都原样传回，不再往下做', async () => {
  const never = async () => {
    throw new Error('such a file needs no query')
  }
  expect(
    await judgeApart('cases', { importId, bytes: Buffer.from('no workbook'), dated }, never),
  ).toEqual({
    ok: false,
    fault: { code: 'SHEET_NOT_XLSX' },
  })
  const refused = await judgeApart(
    'cases',
    { importId, bytes: await caseFile([caseLine(1)]), dated },
    async () => refuse<CaseFacts['found']>('NOT_FOUND'),
  )
  expect(refused).toEqual({ ok: false, refusal: { code: 'NOT_FOUND', facts: {} } })
})

test('读和判断多久，本线程都照常运转', async () => {
  const bytes = await caseFile(lines(3_000))
  let turns = 0
  const turn = () => {
    turns += 1
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  let whileRead = 0
  const judged = await judgeApart('cases', { importId, bytes, dated }, async () => {
    whileRead = turns
    return allow(FOUND)
  }).finally(() => clearImmediate(next))
  expect(judged.ok && judged.value.rows).toHaveLength(3_000)
  expect(whileRead).toBeGreaterThan(1_000)
  expect(turns - whileRead).toBeGreaterThan(200)
})

test('超过时限就停止，以一句话拒绝', async () => {
  const bytes = await caseFile(lines(500))
  expect(await judgeApart('cases', { importId, bytes, dated }, find, 1)).toEqual({
    ok: false,
    fault: { code: 'SHEET_TOO_SLOW' },
  })
})
