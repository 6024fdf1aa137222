import fc from 'fast-check'
import type { ContactChannel, ContactResult } from '@/lib/domain/case/vocabulary'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { PEOPLE, type ActName, type Attempt, type Done, type Setup } from './attempt'
import { plus } from './model-clock'

/** How often each act is tried, in parts. */
const ACTS: Readonly<Record<ActName, number>> = {
  accept: 1,
  decline: 1,
  assign: 3,
  reassign: 3,
  take: 4,
  disclose: 1,
  allow_disclosed: 3,
  replace_disclosed: 1,
  replace: 1,
  withdraw: 1,
  request_change: 2,
  decide_change: 2,
  contact: 8,
  consent: 5,
  identity: 4,
  rights: 3,
  address: 3,
  unavailable: 1,
  schedule: 5,
  move: 2,
  cancel: 1,
  hold: 7,
  open_minutes: 4,
  write_minutes: 7,
  submit_minutes: 5,
  answer_minutes: 9,
  reopen_minutes: 1,
  supplement_minutes: 4,
  record_fact: 3,
  confirm_fact: 4,
  withdraw_fact: 1,
  save_agreement: 3,
  finish_agreement: 4,
  sign_agreement: 7,
  void_agreement: 1,
  pause: 3,
  resume: 5,
  extend: 5,
  answer_suspicion: 4,
  close: 4,
}
export const ACT_NAMES = Object.keys(ACTS) as ActName[]
const WEIGHTED = ACT_NAMES.flatMap((act) => Array<ActName>(ACTS[act]).fill(act))

/**
 * A step before it is known in which case it is tried. Each number chooses among what there is
 * then.
 */
export type RawStep = {
  readonly act: ActName
  /** Days that pass before it. */
  readonly wait: number
  /** How many days before the act the thing was; below 0 after it. */
  readonly back: number
  readonly party: number
  readonly pick: number
  readonly days: number
  /** The usual answer; the other one is rare. */
  readonly isUsual: boolean
  readonly isSecond: boolean
}

const WAITS = [...Array<number>(14).fill(0), 1, 1, 2, 2, 3, 3, 4, 7, 12, 25]
const BACKS = [...Array<number>(8).fill(0), 1, 1, 2, 4, -1, 8, 30]

/**
 * Read out of one large number, digit by digit: generating each field by itself took most of the
 * time.
 */
const anyRawStep: fc.Arbitrary<RawStep> = fc.noShrink(fc.maxSafeNat()).map((number) => {
  let rest = number
  const next = (choices: number) => {
    const digit = rest % choices
    rest = Math.floor(rest / choices)
    return digit
  }
  return {
    act: WEIGHTED[next(WEIGHTED.length)]!,
    wait: WAITS[next(WAITS.length)]!,
    back: BACKS[next(BACKS.length)]!,
    party: next(3),
    pick: next(60),
    days: 1 + next(31),
    isUsual: next(7) > 0,
    isSecond: next(2) === 1,
  }
})

/**
 * One step: the first of its candidates that the model allows, so that histories go far; or, where
 * it is not led, the first one whatever the answer. Null shrinks away.
 */
export type Step = { readonly isLed: boolean; readonly candidates: readonly RawStep[] } | null

const anyStep: fc.Arbitrary<Step> = fc.option(
  fc.record({
    isLed: fc.constantFrom(true, false),
    candidates: fc.tuple(anyRawStep, anyRawStep, anyRawStep),
  }),
  { freq: 30 },
)

const anySetup: fc.Arbitrary<Setup> = fc.record({
  source: fc.constantFrom(...CASE_SOURCES, 'delegated_pre_filing' as const),
  maxExtensionDays: fc.constantFrom(30, 30, 30, 10, 0),
  waived: fc.constantFrom(false, false, true),
  parties: fc.constantFrom(
    ['p1', 'p2'] as const,
    ['p1', 'p2'] as const,
    ['p1', 'p2', 'p3'] as const,
  ),
  // Before 国庆, or so late that the period may end in a year whose notice is not out.
  referredOn: fc
    .oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }) },
      { weight: 1, arbitrary: fc.integer({ min: 80, max: 110 }) },
    )
    .map((days) => plus('2026-08-20', days)),
})

const STARTS = [
  'referred',
  'in_mediation',
  'prepared',
  'prepared',
  'prepared_late',
  'met',
  'recorded',
  'agreed',
  'agreed',
  'refused',
  'missed',
  'reported',
  'appraised',
] as const

export type AnyHistory = {
  readonly setup: Setup
  /**
   * How far the case is brought before the first step: to nothing, to its mediator, to the first
   * meeting, past its day with preparations that came too late for it, past it, to its minutes, to
   * an agreement to be signed; to a party that refused and was spoken to again, or that was never
   * reached; to a suspension that was reported and that the mediator ended without the court, and
   * to an appraisal after it.
   */
  readonly start: (typeof STARTS)[number]
  readonly steps: readonly Step[]
}

export const anyHistory: fc.Arbitrary<AnyHistory> = fc.record({
  setup: anySetup,
  start: fc.constantFrom(...STARTS),
  steps: fc.array(anyStep, { minLength: 20, maxLength: 40, size: 'max' }),
})

/** The acts that bring a case to its start, each on its day; they are compared like the others. */
export function actsToStart({ setup, start }: AnyHistory): readonly Done[] {
  if (start === 'referred') return []
  const on = setup.referredOn
  const on1 = plus(on, 1)
  const on2 = plus(on, 2)
  const begin: Attempt[] = [{ act: 'accept' }, { act: 'assign', mediator: 'm1' }, { act: 'take' }]
  const consents = setup.parties.map((party): Attempt => ({
    act: 'consent',
    party,
    scopes: ['mediation', 'online'],
    agrees: true,
    on,
  }))
  const meeting: Attempt = { act: 'schedule', form: 'on_site', on: on1, to: on1 }
  switch (start) {
    case 'in_mediation':
      return onDay(on, begin)
    case 'refused':
      return [
        ...onDay(on, begin),
        ...onDay(on1, talk('declined', on1)),
        ...onDay(on2, talk('reached', on2)),
      ]
    case 'missed':
      return [
        ...onDay(on, begin),
        ...onDay(on1, [...talk('no_answer', on1), ...talk('no_answer', on1, 'message')]),
        ...onDay(on2, talk('no_answer', on2)),
      ]
    case 'reported':
    case 'appraised': {
      const appraise: Attempt = { act: 'pause', reason: 'appraisal', explained: false, on: on2 }
      return [
        ...onDay(on, begin),
        ...onDay(on1, [{ act: 'pause', reason: 'suspension', explained: true, on: on1 }]),
        ...onDay(on2, [{ act: 'resume', explained: true, on: on1 }]),
        ...onDay(on2, start === 'appraised' ? [appraise] : []),
      ]
    }
    case 'prepared_late':
      return [...onDay(on, [...begin, ...consents, meeting]), ...onDay(on2, prepare(setup, on2))]
    case 'prepared':
      return onDay(on, [...begin, ...consents, ...prepare(setup, on)])
  }
  const meet = [
    ...onDay(on, [...begin, ...consents, ...prepare(setup, on), meeting]),
    ...onDay(on1, [
      { act: 'hold', meeting: 'm1', on: on1, to: on1, came: ['p1', 'p2'] },
      { act: 'open_minutes', meeting: 'm1' },
    ]),
  ]
  switch (start) {
    case 'met':
      return meet
    case 'agreed':
      return [
        ...meet,
        ...onDay(on1, [
          { act: 'save_agreement', sawLast: true, sound: true },
          { act: 'finish_agreement', sawLast: true },
        ]),
      ]
    case 'recorded':
      return [
        ...meet,
        ...onDay(on1, [
          { act: 'write_minutes', minutes: 'n1', section: 'statement' },
          { act: 'write_minutes', minutes: 'n1', section: 'result' },
          { act: 'submit_minutes', minutes: 'n1', sawAll: true },
        ]),
      ]
  }
}

const onDay = (today: LocalDate, attempts: readonly Attempt[]): Done[] =>
  attempts.map((attempt) => ({ attempt, today }))

const talk = (
  result: ContactResult,
  on: LocalDate,
  channel: ContactChannel = 'phone',
): Attempt[] => [{ act: 'contact', person: 'p2', channel, result, on }]

/** What the law wants of every party before a meeting, on one day. */
function prepare({ parties }: Setup, on: LocalDate): readonly Attempt[] {
  return parties.flatMap((party): Attempt[] => [
    ...PEOPLE[party]!.map((person): Attempt => ({
      act: 'identity',
      person,
      document: person === 'party:p2' ? 'credit_code' : 'id_card',
      matches: true,
      explained: false,
      on,
    })),
    { act: 'rights', people: [PEOPLE[party]![0]!], elements: 'all', falseMediation: true, on },
    { act: 'address', party, answer: 'confirmed', explained: false, on },
  ])
}
