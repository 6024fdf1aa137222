import type { CaseSource } from '@/lib/domain/case/source'
import {
  DISPUTE_TYPES,
  isSuccess,
  type DisputeType,
  type Outcome,
} from '@/lib/domain/case/vocabulary'
import {
  addDays,
  daysBetween,
  parseLocalDate,
  weekdayOf,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { createManualInstitution } from './manual-institution'
import { referManualCase, type ManualReferral } from './manual-referral'
import { accept, assign, call, close, extend, instant, take } from './manual-story'
import {
  layConfirmation,
  layWorks,
  planWorks,
  type ImportedCode,
  type Work,
  type WorkedCase,
} from './manual-work'
import type { DemoCourt, DemoAccount, DemoInstitution } from './organisations'
import table from './score-table-cases.json'

// The data behind the operating manual's two score tables (3.9): 18 closed cases, and before the
// four printed open ones so many others that those are rows 81 to 84. Everything is recorded as
// events; every score is computed from them.

type TableCase = (typeof table.cases)[number]

const day = (text: string): LocalDate => parseLocalDate(text)!
const typeOf = (word: string): DisputeType =>
  DISPUTE_TYPES.find((code) => disputeType[code] === word)!

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  达成调解协议: 'agreement',
  分歧较大难以达成协议: 'deadlock',
  期限届满未达成协议: 'expired',
  一方明确不愿继续调解: 'unwilling',
  无法联系当事人: 'unreachable',
}
/** The table's names for operations that the older platform recorded. */
const IMPORTED: Readonly<Record<string, ImportedCode>> = {
  RIGHTS_NOTICE: 'rights_notice',
  ID_VERIFY: 'identity_check',
  DELIVERY_ADDR: 'delivery_address',
  EVIDENCE: 'evidence',
  SESSION: 'session',
  RECORD: 'record',
  DOCUMENT: 'document',
  UNDISPUTED: 'undisputed_facts',
  AGREEMENT_SIGNED: 'agreement_signed',
}

type Step =
  | { readonly at: Date; readonly run: () => Promise<void> }
  | { readonly at: Date; readonly work: Work }

/** Steps in their order of time; works that follow each other go into one transaction. */
async function perform(worked: WorkedCase, steps: readonly Step[]): Promise<void> {
  let works: Work[] = []
  const flush = async () => {
    if (works.length > 0) await layWorks(worked, works)
    works = []
  }
  for (const step of [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if ('work' in step) {
      works.push(step.work)
      continue
    }
    await flush()
    await step.run()
  }
  await flush()
}

/** What a contact of the case brought, in keeping with the ground on which it was closed. */
function answerOf(outcome: Outcome, turn: number, isLast: boolean) {
  if (outcome === 'unreachable')
    return {
      channel: turn < 2 ? ('phone' as const) : ('message' as const),
      result: 'no_answer' as const,
    }
  const refuses = outcome === 'unwilling' && isLast
  return {
    channel: 'phone' as const,
    result: refuses ? ('declined' as const) : ('reached' as const),
  }
}

async function addClosed(
  court: DemoCourt,
  institution: DemoInstitution,
  row: TableCase,
): Promise<void> {
  const [admin, mediator] = [
    institution.admins[0]!,
    institution.mediators.find(({ name }) => name === row.mediator)!,
  ]
  const [referredOn, closedOn, outcome] = [
    day(row.referredAt),
    day(row.closedAt),
    OUTCOMES[row.outcome]!,
  ]
  // Only an entrusted case can have run out of time so soon.
  const source: CaseSource = outcome === 'expired' ? 'entrusted_ordinary' : 'delegated_pre_filing'
  const { caseId, people } = await referManualCase(court, institution.code, {
    caseNo: row.caseNo,
    at: instant(referredOn, '09:30'),
    type: typeOf(row.disputeType),
    source,
    hasFile: true,
  })
  const worked: WorkedCase = { caseId, people, mediatorId: mediator.id }
  const counts = Object.fromEntries(
    Object.entries(row.operations).flatMap(([name, times]) =>
      IMPORTED[name] ? [[IMPORTED[name], times]] : [],
    ),
  )
  const calls = Array.from({ length: row.operations.CONTACT }, (_, turn): Step => {
    const [on, time] = [
      addDays(referredOn, Math.floor(turn / 2)),
      turn % 2 === 0 ? '15:00' : '15:30',
    ]
    return {
      at: instant(on, time),
      run: () =>
        call(mediator, caseId, {
          personId: people[turn % 2]!,
          day: on,
          time,
          ...answerOf(outcome, turn, turn === row.operations.CONTACT - 1),
        }),
    }
  })
  const later = (time: string, run: (at: Date) => Promise<void>, on = referredOn): Step => ({
    at: instant(on, time),
    run: () => run(instant(on, time)),
  })
  await perform(worked, [
    later('10:30', (at) => accept(admin, caseId, at)),
    later('11:00', (at) => assign(admin, caseId, mediator, at)),
    later('14:00', (at) => take(mediator, caseId, at)),
    ...calls,
    ...planWorks(counts, worked, referredOn, daysBetween(referredOn, closedOn)).map((work) => ({
      at: work.at,
      work,
    })),
    ...(row.extensionAgreed
      ? [later('16:30', (at) => extend(caseId, at), addDays(referredOn, 25))]
      : []),
    later('17:30', (at) => close(mediator, caseId, people, outcome, at), closedOn),
    ...(row.judicialConfirmation && isSuccess(outcome)
      ? [later('10:00', (at) => layConfirmation(worked, court.name, at), addDays(closedOn, 8))]
      : []),
  ])
}

const serialOf = (caseNo: string): number => Number(/(\d+)\D*$/.exec(caseNo)![1])

/**
 * Open cases before the printed ones: numbers between those of the closed cases, days to match,
 * none on a weekend.
 */
export function planOpenCases(): Pick<ManualReferral, 'caseNo' | 'at' | 'type'>[] {
  const known = table.cases
    .filter(({ caseNo }) => caseNo.startsWith('(2020)'))
    .map((row) => [serialOf(row.caseNo), day(row.referredAt)] as const)
  const marks = [[1, day('2020-01-02')] as const, ...known, [469, day('2020-04-27')] as const]
  const taken = new Set<number>(known.map(([serial]) => serial))
  const types = ['other', 'property_service', 'contract', 'labour', 'tort', 'other'] as const
  return Array.from({ length: 62 }, (_, index) => {
    const wanted = 3 + Math.floor(index * 7.5)
    const serial = taken.has(wanted) ? wanted + 1 : wanted
    const next = marks.findIndex(([mark]) => mark > serial)
    const [[low, from], [high, to]] = [marks[next - 1]!, marks[next]!]
    const guess = addDays(from, Math.floor((daysBetween(from, to) * (serial - low)) / (high - low)))
    const on = addDays(guess, -Math.max(0, weekdayOf(guess) - 5))
    return {
      caseNo: `(2020) 多元化解${serial}号`,
      at: new Date(instant(on, '08:30').getTime() + serial * 60_000),
      type: types[index % types.length]!,
    }
  })
}

/** How far an open case has come: most wait, a few were assigned or begun. */
async function addOpen(
  court: DemoCourt,
  institution: DemoInstitution,
  referral: Pick<ManualReferral, 'caseNo' | 'at' | 'type'>,
  turn: number,
): Promise<void> {
  const { caseId } = await referManualCase(court, institution.code, {
    ...referral,
    source: 'delegated_pre_filing',
    hasFile: false,
  })
  const after = (hours: number) => new Date(referral.at.getTime() + hours * 3_600_000)
  const [admin, mediator] = [institution.admins[turn % 2]!, institution.mediators[turn % 3]!]
  if (turn % 4 === 3) return
  await accept(admin, caseId, after(1))
  if (turn % 10 !== 0) return
  await assign(admin, caseId, mediator, after(2))
  if (turn % 20 === 0) await take(mediator, caseId, after(4))
}

/** The printed rows 81 to 84: referred on one day, one after the other, and not assigned. */
async function addPrinted(court: DemoCourt, institution: DemoInstitution): Promise<void> {
  for (const [index, row] of table.expectedOpenCaseRows.entries()) {
    const at = new Date(instant(day(row.referredAt), '09:30').getTime() + index * 60_000)
    const { caseId } = await referManualCase(court, institution.code, {
      caseNo: row.caseNo,
      at,
      type: typeOf(row.disputeType),
      source: 'delegated_pre_filing',
      hasFile: false,
    })
    await accept(institution.admins[0]!, caseId, new Date(at.getTime() + 3_600_000))
  }
}

/** Adds the manual's institution with its people and all its cases; the first court refers them. */
export async function addManualCases(
  courts: readonly DemoCourt[],
): Promise<{ readonly institution: DemoInstitution; readonly accounts: readonly DemoAccount[] }> {
  const founded = await createManualInstitution(courts)
  const court = courts[0]!
  for (const row of table.cases) await addClosed(court, founded.institution, row)
  for (const [turn, referral] of planOpenCases().entries())
    await addOpen(court, founded.institution, referral, turn)
  await addPrinted(court, founded.institution)
  return founded
}
