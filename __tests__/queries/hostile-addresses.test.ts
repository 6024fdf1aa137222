import fc from 'fast-check'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { exportEvents } from '@/lib/queries/audit/export-events'
import { findEvents } from '@/lib/queries/audit/find-events'
import { findChaseList } from '@/lib/queries/chase/find-chases'
import { getChasePlan } from '@/lib/queries/court/get-chase-plan'
import { getChaseSheet } from '@/lib/queries/court/get-chase-sheet'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtCaseScore } from '@/lib/queries/court/get-court-case-score'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { findCourtCaseScores } from '@/lib/queries/court/find-court-case-scores'
import { findCourtDesk } from '@/lib/queries/court/find-court-desk'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'
import { findCourtMediatorScores } from '@/lib/queries/court/find-court-mediator-scores'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import type { Export } from '@/lib/queries/define-export'
import { exportConfirmationFigures } from '@/lib/queries/confirmation/export-confirmation-figures'
import { getConfirmationFigures } from '@/lib/queries/confirmation/get-confirmation-figures'
import { exportArrivals } from '@/lib/queries/institution/export-arrivals'
import { exportVideoSessions } from '@/lib/queries/institution/export-video-sessions'
import { exportCaseScores } from '@/lib/queries/institution/export-case-scores'
import { exportCases } from '@/lib/queries/institution/export-cases'
import { exportDossiers } from '@/lib/queries/institution/export-dossiers'
import { exportImportResult } from '@/lib/queries/import/export-import-result'
import { exportOperations, exportSignIns } from '@/lib/queries/institution/export-log'
import { exportMediatorScores } from '@/lib/queries/institution/export-mediator-scores'
import { exportMediators } from '@/lib/queries/institution/export-mediators'
import { exportRecords } from '@/lib/queries/institution/export-records'
import { exportReport } from '@/lib/queries/institution/export-report'
import { findAwaiting } from '@/lib/queries/institution/find-awaiting'
import { findCaseScores } from '@/lib/queries/institution/find-case-scores'
import { findCases } from '@/lib/queries/institution/find-cases'
import { findDeclines } from '@/lib/queries/institution/find-declines'
import { findDossiers } from '@/lib/queries/institution/find-dossiers'
import { findImports } from '@/lib/queries/import/find-imports'
import { findJumpTargets } from '@/lib/queries/institution/find-jump-targets'
import { findJustDone } from '@/lib/queries/institution/find-just-done'
import { findOperations, findSignIns } from '@/lib/queries/institution/find-log'
import { findMediatorScores } from '@/lib/queries/institution/find-mediator-scores'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { findRecords } from '@/lib/queries/institution/find-records'
import { getArrivals } from '@/lib/queries/institution/get-arrivals'
import { getAssignPlan } from '@/lib/queries/institution/get-assign-plan'
import { getReport } from '@/lib/queries/institution/get-report'
import { findMyCases } from '@/lib/queries/mediator/find-my-cases'
import { findMyHistory } from '@/lib/queries/mediator/find-my-history'
import { findCalendarYears } from '@/lib/queries/system/find-calendar-years'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'
import { NAMES, HOSTILE } from '../support/hostile-addresses'
import { tries } from '../support/tries'

// An address is typed, pasted or made up. A list, a report and an export apply the conditions they
// can read, or refuse in a Chinese sentence. None of them throws.

let world: World
let caseId: string
beforeAll(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'in_mediation' })).id
  for (const status of ['pending_acceptance', 'pending_assignment', 'closed', 'returned'] as const)
    await layCase(world, { status })
})
afterAll(closeWorld)
const anyAddress = fc.dictionary(
  fc.constantFrom<string>(...NAMES, '__proto__x', 'toString'),
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...HOSTILE) },
    fc.string({ unit: 'binary', maxLength: 120 }),
  ),
  { maxKeys: 6 },
)

type Who = keyof World['people']
type Requested = (actor: Actor, input: Record<string, string>) => Promise<Decided<unknown>>

const isSentence = (text: string) =>
  /\p{Script=Han}/u.test(text) && /[。！？]$/.test(text) && !/undefined|null|Error/.test(text)

/** Every value under every name at once, then many names and values by chance. */
async function neverThrows(
  who: Who,
  ask: Requested,
  { values, numRuns }: { readonly values: number; readonly numRuns: number },
): Promise<void> {
  let answered = 0
  const one = async (address: Record<string, string>) => {
    const answer = await ask(world.people[who], address)
    if (answer.ok) answered += 1
    else {
      expect(['INPUT_INVALID', 'NOT_FOUND', 'EXPORT_TOO_LARGE']).toContain(answer.refusal.code)
      expect(isSentence(refusalSentence(answer.refusal, new Date()))).toBe(true)
    }
  }
  for (const value of HOSTILE.slice(0, values))
    await one(Object.fromEntries(NAMES.map((name) => [name, value])))
  await fc.assert(fc.asyncProperty(anyAddress, one), { numRuns })
  // A test that is always refused proves nothing about the list.
  expect(answered).toBeGreaterThan(0)
}

const only =
  (...names: readonly string[]) =>
  (address: Record<string, string>) =>
    Object.fromEntries(names.map((name) => [name, address[name] ?? null]))

const LISTS: readonly (readonly [string, Who, Requested])[] = [
  ['案件分配列表', 'adminA', findCases],
  ['案件调解记录', 'adminA', findRecords],
  ['电子卷宗记录', 'adminA', findDossiers],
  ['不受理记录', 'adminA', findDeclines],
  ['服务人员列表', 'adminA', findMediators],
  ['待启用人员', 'adminA', findAwaiting],
  ['案件补录', 'adminA', findImports],
  ['操作日志', 'adminA', findOperations],
  ['登录日志', 'adminA', findSignIns],
  ['调解员积分', 'adminA', findMediatorScores],
  ['案件积分', 'adminA', findCaseScores],
  ['机构案件报表', 'adminA', getReport],
  ['当事人到场', 'adminA', getArrivals],
  ['司法确认统计', 'clerkA', getConfirmationFigures],
  ['跳转', 'adminA', findJumpTargets],
  [
    '刚刚办理',
    'adminA',
    (actor, address) => findJustDone(actor, { done: 'replaced', case: caseId, ...address }),
  ],
  [
    '批量分配',
    'adminA',
    (actor, { cases = caseId, chosen = '' }) => getAssignPlan(actor, { cases, chosen }),
  ],
  ['法院案件列表', 'clerkA', findCourtCases],
  ['引调与督办', 'clerkA', findCourtDesk],
  ['催办记录', 'clerkA', findChaseList],
  ['法院催办', 'adminA', findChaseList],
  ['催办', 'clerkA', getChasePlan],
  ['督办月报', 'judgeA', getChaseSheet],
  ['法院卷宗', 'reviewerA', findCourtDossiers],
  ['法院报表', 'judgeA', getCourtReport],
  ['法院案件积分', 'judgeA', findCourtCaseScores],
  ['法院调解员积分', 'reviewerA', findCourtMediatorScores],
  ['审计', 'auditor', findEvents],
  ['工作日历', 'system', findCalendarYears],
  [
    '我的案件',
    'mediatorA',
    (actor, address) =>
      findMyCases(actor, {
        settled: address.tab === 'settled',
        text: address.q ?? '',
        after: address.after ?? null,
      }),
  ],
  ['曾办', 'mediatorA', (actor, address) => findMyHistory(actor, only('after')(address))],
]

test.each(LISTS)('%s（%s）缩小范围或者拒绝，从不出错', async (_name, who, ask) => {
  await neverThrows(who, ask, { values: HOSTILE.length, numRuns: tries(4) })
})

const EXPORTS: readonly (readonly [Export, Who])[] = [
  [exportCases, 'adminA'],
  [exportRecords, 'adminA'],
  [exportDossiers, 'adminA'],
  [exportMediators, 'adminA'],
  [exportMediatorScores, 'adminA'],
  [exportCaseScores, 'adminA'],
  [exportReport, 'adminA'],
  [exportArrivals, 'adminA'],
  [exportVideoSessions, 'adminA'],
  [exportConfirmationFigures, 'judgeA'],
  [exportOperations, 'adminA'],
  [exportSignIns, 'adminA'],
  [exportEvents, 'auditor'],
]

test.each(EXPORTS.map(([what, who]) => [what.list, who, what] as const))(
  '%s（%s）的导出缩小范围或者拒绝，从不出错',
  async (_name, who, what) => {
    await neverThrows(
      who,
      async (actor, address) => {
        const answer = await what(actor, address)
        if (answer.ok) await answer.value.file.close()
        return answer
      },
      { values: 12, numRuns: tries(2) },
    )
  },
)

test('不存在的导入结果找不到，不论地址怎样写', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...HOSTILE), async (text) => {
      const answer = await exportImportResult(world.people.adminA, { import: text })
      expect(answer.ok || ['NOT_FOUND', 'INPUT_INVALID'].includes(answer.refusal.code)).toBe(true)
    }),
    { numRuns: tries(15) },
  )
})

test('法院的案件页面找不到不存在的案件，不论地址怎样写，也不记查看', async () => {
  const { reviewerA } = world.people
  for (const text of HOSTILE) {
    const answers = await Promise.all([
      ...[getCourtCase, getCourtDossier, getCourtCaseScore].map((page) =>
        page(reviewerA, { caseId: text }),
      ),
      getCourtProgress(reviewerA, { caseId: text, show: text, before: text }),
    ])
    for (const answer of answers)
      expect(!answer.ok && ['NOT_FOUND', 'INPUT_INVALID'].includes(answer.refusal.code)).toBe(true)
  }
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT 1 FROM events WHERE kind IN ('case.viewed', 'dossier.read')`)
  expect(rows).toEqual([])
})
