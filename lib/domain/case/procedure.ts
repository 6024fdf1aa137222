// 调解程序: what is done in a case in mediation, what is next, and why something is not allowed yet.
// Sources: 在线调解规则 第15条 (通知、询问), 第17条, 第18条, 第19条, 第22条, 第25条; 特邀规定 第14条, 第18条 (中止); domain.md,
// Decisions 11 (期限届满后); docs/decisions/0055-preparations.md.
import type { LegalBasis } from '../legal-basis'
import type { PauseReason } from '../deadline/pauses'
import type { LocalDate } from '../time/local-date'
import type { CourtEnd } from './court-end'
import { findLapse, findRunningPause, type LapseFacts } from './lapse'
import {
  findMissingPreparations,
  isAddressRequired,
  type MissingPreparation,
  type Preparation,
  type PreparationFacts,
} from './preparation'
import type { CaseStatus } from './status'

/** The steps of a mediation, in their order. */
export const PROCEDURE_STEPS = [
  'contact', // 联系各方
  'consent', // 调解意愿
  'identity', // 核验身份
  'rights', // 告知
  'address', // 送达地址确认
  'meeting', // 调解会
  'minutes', // 调解笔录
  'undisputed_facts', // 无争议事实
  'agreement', // 调解协议
  'closing', // 结案
] as const
export type ProcedureStepCode = (typeof PROCEDURE_STEPS)[number]

/**
 * `now`: required, allowed, and the first that is not done. `open`: allowed, but something else is
 * first, or nothing requires it.
 */
export type StepState = 'done' | 'now' | 'open' | 'blocked'

/** Why a step is not allowed yet. */
export type BlockReason =
  | 'not_in_mediation'
  | 'lapsed'
  | 'suspended'
  | 'preparations'
  | 'no_meeting'

export type ProcedureStep = {
  readonly code: ProcedureStepCode
  readonly state: StepState
  /** How many parties or papers of how many: 2 of 3. Null where a step is not counted. */
  readonly count: { readonly done: number; readonly of: number } | null
  /** What is still to be seen to, by the name of the party; empty where nothing is. */
  readonly missing: readonly string[]
  readonly blocked: { readonly because: BlockReason; readonly basis: LegalBasis } | null
}

export type ProcedureFacts = PreparationFacts &
  LapseFacts &
  CourtEnd & {
    readonly status: CaseStatus
    /** Names of the parties with whom, agents included, no contact and no attempt is recorded. */
    readonly untriedParties: readonly string[]
    /** Meetings that were held. Left out where meetings are not recorded. */
    readonly meetings?: { readonly held: number }
    /** Records opened, and those of them that every party confirmed. */
    readonly minutes?: { readonly opened: number; readonly confirmed: number }
    /** Facts listed, and those of them that every party confirmed. */
    readonly undisputedFacts?: { readonly listed: number; readonly confirmed: number }
    /** Signatures of the parties on the agreement. */
    readonly agreement?: { readonly signed: number; readonly of: number }
  }

type Draft = Omit<ProcedureStep, 'state' | 'blocked'> & {
  readonly isDone: boolean
  /** Only a required step can be `now`. */
  readonly isRequired: boolean
  /** Facts that may be recorded whenever the case is in mediation (docs/decisions/0036). */
  readonly isFact: boolean
  /** What must come before it, apart from the period and a suspension. */
  readonly needs: () => ProcedureStep['blocked']
}

const NOTHING = () => null

/**
 * The steps in their order. Never two are `now`; none is in a case that is not in mediation, nor
 * while the clock is paused. After the period has run out, or the court has ended the mediation,
 * only the closing is `now`. A case that was mediated without what the rules require keeps what was
 * done as done.
 */
export function computeProcedure(
  facts: ProcedureFacts,
  context: { readonly today: LocalDate },
): readonly ProcedureStep[] {
  const drafts = draftSteps(facts, findMissingPreparations(facts))
  const standstill = findStandstill(facts, context.today)
  const isStill = standstill !== null || findRunningPause(facts, context.today) !== null
  const steps = drafts.map((draft) => ({
    draft,
    blocked: draft.isDone ? null : findBlock(draft, standstill),
  }))
  const pending = steps.find(
    ({ draft, blocked }) => !draft.isDone && draft.isRequired && blocked === null,
  )
  const isClosing = standstill?.because === 'lapsed' || isEnded(facts)
  const now = isClosing ? steps.at(-1) : isStill ? undefined : pending
  return steps.map((step) => ({
    code: step.draft.code,
    count: step.draft.count,
    missing: step.draft.missing,
    blocked: step.blocked,
    state: step.draft.isDone ? 'done' : step.blocked ? 'blocked' : step === now ? 'now' : 'open',
  }))
}

/** The step that is up now; null where none is. */
export function findStepNow(steps: readonly ProcedureStep[]): ProcedureStep | null {
  return steps.find(({ state }) => state === 'now') ?? null
}

type Standstill = NonNullable<ProcedureStep['blocked']>

const isEnded = ({ status, courtEndedOn }: ProcedureFacts) =>
  status === 'in_mediation' && courtEndedOn !== null

/**
 * What stops the mediation as a whole. An appraisal stops the clock only, unless the court ended
 * the mediation.
 */
function findStandstill(facts: ProcedureFacts, today: LocalDate): Standstill | null {
  if (facts.status !== 'in_mediation')
    return { because: 'not_in_mediation', basis: 'online_mediation_25' }
  if (findLapse(facts, today)) return { because: 'lapsed', basis: 'online_mediation_25' }
  const reason: PauseReason | undefined = findRunningPause(facts, today)?.reason
  return reason === 'suspension' || isEnded(facts)
    ? { because: 'suspended', basis: 'invited_mediation_18' }
    : null
}

function findBlock(draft: Draft, standstill: Standstill | null): ProcedureStep['blocked'] {
  if (standstill?.because === 'not_in_mediation') return standstill
  return (draft.isFact ? null : standstill) ?? draft.needs()
}

function draftSteps(
  facts: ProcedureFacts,
  missing: readonly MissingPreparation[],
): readonly Draft[] {
  const { parties, meetings, minutes, undisputedFacts, agreement, untriedParties } = facts
  const first = missing[0]
  const held = meetings?.held ?? 0
  const opened = minutes?.opened ?? 0
  const confirmed = minutes?.confirmed ?? 0
  const papers = { missing: [], isFact: false }
  /** A meeting is held, and a record opened, only once everything before it is seen to. */
  const prepared = (): ProcedureStep['blocked'] =>
    parties.length === 0 || first
      ? { because: 'preparations', basis: first?.basis ?? 'online_mediation_17' }
      : null
  const perParty = (code: 'identity' | 'rights' | 'address' | 'consent', isRequired = true) => {
    const names = findNames(facts, missing, code)
    return {
      code,
      count: { done: parties.length - names.length, of: parties.length },
      missing: names,
      isDone: parties.length > 0 && names.length === 0,
      isRequired,
      isFact: true,
      needs: NOTHING,
    }
  }
  return [
    {
      code: 'contact',
      count: { done: parties.length - untriedParties.length, of: parties.length },
      missing: untriedParties,
      isDone: parties.length > 0 && untriedParties.length === 0,
      isRequired: true,
      isFact: true,
      needs: NOTHING,
    },
    perParty('consent'),
    perParty('identity'),
    perParty('rights'),
    perParty('address', isAddressRequired(facts.source)),
    {
      ...papers,
      code: 'meeting',
      count: meetings ? { done: held, of: Math.max(held, 1) } : null,
      isDone: held > 0,
      isRequired: true,
      needs: prepared,
    },
    {
      ...papers,
      code: 'minutes',
      // Of a meeting that was held: they still report it when the period is over or the clock is
      // stopped.
      isFact: held > 0,
      count: minutes ? { done: confirmed, of: Math.max(opened, 1) } : null,
      isDone: opened > 0 && confirmed >= opened,
      isRequired: true,
      needs: () =>
        prepared() ??
        (held > 0 || opened > 0 ? null : { because: 'no_meeting', basis: 'online_mediation_22' }),
    },
    {
      ...papers,
      code: 'undisputed_facts',
      isFact: true,
      count: undisputedFacts
        ? { done: undisputedFacts.confirmed, of: Math.max(undisputedFacts.listed, 1) }
        : null,
      isDone:
        undisputedFacts !== undefined &&
        undisputedFacts.listed > 0 &&
        undisputedFacts.confirmed >= undisputedFacts.listed,
      isRequired: false,
      needs: NOTHING,
    },
    {
      ...papers,
      code: 'agreement',
      count: agreement ? { done: agreement.signed, of: agreement.of } : null,
      isDone: agreement !== undefined && agreement.of > 0 && agreement.signed >= agreement.of,
      isRequired: false,
      needs: prepared,
    },
    {
      code: 'closing',
      count: null,
      missing: [],
      isDone: facts.status === 'closed' || facts.status === 'archived',
      isRequired: true,
      isFact: true,
      needs: NOTHING,
    },
  ]
}

/** What a step consists of, as far as the parties are counted. */
const PARTS: Readonly<
  Record<'identity' | 'rights' | 'address' | 'consent', readonly Preparation[]>
> = {
  consent: ['consent'],
  identity: ['identity'],
  rights: ['rights', 'false_mediation'],
  address: ['address'],
}

/** The parties of which something of a step is missing. */
function findNames(
  { parties, addressAnswers }: ProcedureFacts,
  missing: readonly MissingPreparation[],
  code: keyof typeof PARTS,
): readonly string[] {
  return parties
    .filter(({ id }) =>
      // Counted after filing too, where nothing requires it.
      code === 'address'
        ? !addressAnswers.some(({ partyId }) => partyId === id)
        : missing.some(({ partyId, what }) => partyId === id && PARTS[code].includes(what)),
    )
    .map(({ name }) => name)
}
