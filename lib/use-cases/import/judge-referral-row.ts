import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { cutText } from '@/lib/domain/import/cut-text'
import type { Replaced } from '@/lib/domain/dictionary/settle-dispute'
import { plainWord } from '@/lib/domain/import/read-cells'
import type { ReferralColumn } from '@/lib/domain/import/referral-columns'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import { readChosenMediator, type InvitedMediator } from '@/lib/domain/referral/chosen-mediator'
import type { DraftContent } from '@/lib/domain/referral/draft-content'
import { comparablePeople } from '@/lib/domain/referral/draft-people'
import { readPaper } from '@/lib/domain/referral/paper-referral'
import {
  findRelated,
  type ComparableCase,
  type RelatedCase,
} from '@/lib/domain/referral/related-cases'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Refusal } from '@/lib/domain/refusal'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { decideRegisterContent, type ReferralToWrite } from '../referral/decide-register'
import { columnOfPath } from './read-referred-parties'
import type { ReadReferralRow } from './read-referral-row'

export type InvitedTarget = { readonly id: string; readonly code: string; readonly name: string }

/** What a line is judged against: the court's roster, and what was referred before. */
export type ReferralRowWorld = {
  readonly institutions: readonly InvitedTarget[]
  readonly mediators: readonly InvitedMediator[]
  readonly takenNumbers: ReadonlySet<string>
  readonly madeFingerprints: ReadonlySet<string>
  /** Cases of the court with people of these lines. */
  readonly existing: readonly ComparableCase[]
  /** Of the lines that name no institution; null: none is chosen yet. */
  readonly fallback: InvitedTarget | null
}

export type ReferralContext = {
  readonly now: Date
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

export type JudgedReferralRow =
  | {
      readonly state: 'ready'
      readonly content: DraftContent
      /** null: the line names none, and none is chosen for the list. */
      readonly target: InvitedTarget | null
      readonly toWrite: ReferralToWrite
      readonly like: readonly RelatedCase[]
    }
  | { readonly state: 'refused' | 'repeated'; readonly mistakes: readonly RowMistake[] }

/** The rules of a referral do not depend on which institution of the roster it goes to. */
const ANY_OF_ROSTER = { id: '', name: '' } as const

/**
 * What would become of a line that is sound in itself, by the rules of 引调登记, judged against what
 * exists.
 */
export function judgeReferralRow(
  read: ReadReferralRow,
  world: ReferralRowWorld,
  context: ReferralContext,
): JudgedReferralRow {
  const { content: written, cells } = read
  if (!written) return { state: 'refused', mistakes: read.mistakes }
  const at = (column: ReferralColumn, code: string, fact?: string): RowMistake => ({
    column,
    cell: cells[column]?.ref ?? null,
    code,
    ...(fact !== undefined && { fact }),
  })
  if (world.madeFingerprints.has(read.fingerprint))
    return { state: 'repeated', mistakes: [{ column: null, cell: null, code: 'IMPORTED_BEFORE' }] }
  const caseNo = numberIn(written)
  if (caseNo && world.takenNumbers.has(caseNo))
    return { state: 'repeated', mistakes: [at('caseNo', 'NUMBER_TAKEN', caseNo)] }
  const target = findTarget(read, world)
  if (target === 'unknown')
    return refused([at('institution', 'INSTITUTION_UNKNOWN', cutText(read.institution ?? '', 30))])
  const paper = readPaper(read.paper, context.today)
  if (!paper.ok)
    return refused(
      Object.entries(paper.mistakes).map(([field, code]) => at(field as ReferralColumn, code)),
    )
  // The draft has a text where an institution belongs; which it is, is decided when the line is
  // made.
  const chosen = findChosen(read, target, world.mediators, context.today)
  if (!chosen.ok)
    return refused(
      Object.entries(chosen.mistakes).map(([field, code]) => at(field as ReferralColumn, code)),
    )
  const content = {
    ...written,
    institution: target?.code ?? '-',
    chosen: chosen.chosen,
    paper: paper.paper,
  }
  const decided = decideRegisterContent(content, target ?? ANY_OF_ROSTER, context)
  if (!decided.ok) return refused(mistakesOf(decided.refusal, read, at))
  const like = findLike(read, content, world.existing, context.now)
  const same = like.find(isSame)
  if (same)
    return {
      state: 'repeated',
      mistakes: [{ column: null, cell: null, code: 'CASE_THERE', fact: same.caseNo }],
    }
  return { state: 'ready', content, target, toWrite: decided.value, like }
}

const refused = (mistakes: readonly RowMistake[]): JudgedReferralRow => ({
  state: 'refused',
  mistakes,
})

/** Its own number as cases carry it; null where it has none. */
export function numberIn({ caseNo }: Pick<DraftContent, 'caseNo'>): string | null {
  const parsed = caseNo === null ? null : parseCaseNumber(caseNo)
  return parsed?.ok ? formatCaseNumber(parsed.value) : null
}

function findTarget(
  { institution }: ReadReferralRow,
  { institutions, fallback }: ReferralRowWorld,
): InvitedTarget | null | 'unknown' {
  if (institution === null) return fallback
  const typed = plainWord(institution)
  const isMeant = ({ code, name }: InvitedTarget) =>
    plainWord(name) === typed || plainWord(code) === typed
  return institutions.find(isMeant) ?? 'unknown'
}

/**
 * The mediator of this institution who has the name that is typed; of two of one name nothing can
 * be said.
 */
function findChosen(
  { chosen: { name, on } }: ReadReferralRow,
  target: InvitedTarget | null,
  mediators: readonly InvitedMediator[],
  today: LocalDate,
): ReturnType<typeof readChosenMediator> {
  const own = mediators.filter(({ institutionId }) => institutionId === target?.id)
  const named = own.filter((each) => name !== null && plainWord(each.name) === plainWord(name))
  if (name !== null && named.length !== 1)
    return { ok: false, mistakes: { chosenMediator: 'MEDIATOR_OF_OTHER' } }
  const mediatorId = named[0]?.mediatorId ?? null
  return readChosenMediator({ mediatorId, on }, target?.id ?? null, own, today)
}

/** A refusal of the whole referral, by the columns of the line. */
function mistakesOf(
  { code, fields, facts }: Refusal,
  { content, slots }: ReadReferralRow,
  at: (column: ReferralColumn, code: string, fact?: string) => RowMistake,
): readonly RowMistake[] {
  const placed = slots.map((slot) => ({ slot }))
  const slotOf = (partyId: string) =>
    slots[content?.parties.findIndex(({ id }) => id === partyId) ?? 0] ?? 'applicant'
  const named = Object.entries(fields ?? {}).map(([path, mistake]) => {
    const [list = '', partyId = '', ...rest] = path.split('.')
    if (list !== 'consents') return at(columnOfPath([list, partyId, ...rest], placed), mistake)
    const part = mistake === 'CONSENT_MISSING' ? 'Consent' : 'ConsentOn'
    return at(`${slotOf(partyId)}${part}`, mistake)
  })
  if (named.length > 0) return named
  const year = 'year' in facts ? String(facts.year) : undefined
  return [{ column: null, cell: null, code, ...(year && { fact: year }) }]
}

/** Cases that look like the dispute of a line, most recent first. */
function findLike(
  { rowNo }: ReadReferralRow,
  content: DraftContent,
  existing: readonly ComparableCase[],
  now: Date,
): readonly RelatedCase[] {
  if (existing.length === 0) return []
  const people = comparablePeople(content.parties, fingerprintNumber)
  // Most cases are ruled out by their respondents, before claims are compared.
  const keys = new Set(keysOf(people))
  const near = existing.filter((each) => keysOf(each.people).some((key) => keys.has(key)))
  const subject = {
    caseId: `line:${rowNo}`,
    caseNo: '',
    status: 'pending_acceptance',
    referredAt: now,
    claim: content.claim ?? '',
    people,
  } as const
  return findRelated(subject, near)
}

const keysOf = (people: ComparableCase['people']) =>
  people
    .filter(({ side }) => side !== 'applicant')
    .flatMap(({ name, documentHash, phoneHash }) => [plainWord(name), documentHash, phoneHash])
    .filter((key) => key !== null)

/** The same people on the same sides and, word for word, the same claim. */
const isSame = ({ why }: RelatedCase) =>
  why.includes('same_claim') && !why.includes('sides_swapped')

/** What the report says will happen, and what the list of lines keeps: no personal number. */
export type ReferralPreview = {
  readonly status: 'pending_acceptance'
  readonly institution: string | null
  readonly disputeType: DisputeType | null
  readonly dueOn: string
  readonly isProvisional: boolean
  /** The day of the paper that it was referred on before. */
  readonly paperOn: string | null
  /** What the line calls otherwise than the case will. */
  readonly replaced: readonly Replaced[]
  /** Numbers of cases that look like it. */
  readonly like: readonly string[]
}

const MOST_NAMED = 3

export function previewOfReferral(
  { content, target, toWrite: { referral }, like }: Extract<JudgedReferralRow, { state: 'ready' }>,
  { replaced }: Pick<ReadReferralRow, 'replaced'>,
): ReferralPreview {
  return {
    status: 'pending_acceptance',
    institution: target?.name ?? null,
    disputeType: content.disputeType,
    dueOn: referral.acceptanceDueOn,
    isProvisional: referral.isProvisional,
    paperOn: content.paper?.on ?? null,
    replaced,
    like: like.slice(0, MOST_NAMED).map(({ caseNo }) => caseNo),
  }
}
