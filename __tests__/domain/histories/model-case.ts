import type { LocalDate } from '@/lib/domain/time/local-date'
import type { ActName, AttemptOf, Done, Setup } from './attempt'
import { PARTY_OF } from './attempt'
import { lapsedBy, type Clock, type Longer, type Stop } from './model-clock'

// What a history says of its case: the whole list is read again for every question.

export type History = { readonly setup: Setup; readonly done: readonly Done[] }

type Recorded<A extends ActName> = AttemptOf<A> & { readonly today: string }

/**
 * Of each list what was read of it, and how long it was then: the same question comes many times.
 */
const READ = new WeakMap<readonly Done[], Map<ActName, { length: number; found: unknown }>>()

/** The acts of one kind, earliest first, with the day on which they were recorded. */
export function all<A extends ActName>({ done }: History, act: A): readonly Recorded<A>[] {
  const read = READ.get(done) ?? new Map<ActName, { length: number; found: unknown }>()
  READ.set(done, read)
  const known = read.get(act)
  if (known?.length === done.length) return known.found as readonly Recorded<A>[]
  const found = done
    .filter(({ attempt }) => attempt.act === act)
    .map(({ attempt, today }) => ({ ...(attempt as AttemptOf<A>), today }))
  read.set(act, { length: done.length, found })
  return found
}

const LEADS_TO: Partial<Record<ActName, string>> = {
  accept: 'pending_assignment',
  decline: 'returned',
  assign: 'pending_mediator',
  reassign: 'pending_mediator',
  take: 'in_mediation',
  disclose: 'disclosure_review',
  allow_disclosed: 'in_mediation',
  replace_disclosed: 'pending_assignment',
  replace: 'pending_assignment',
  withdraw: 'pending_assignment',
  close: 'closed',
}

export function statusOf({ setup, done }: History): string {
  let status = 'pending_acceptance'
  for (const { attempt } of done) {
    const next =
      attempt.act === 'decide_change'
        ? attempt.decision === 'granted'
          ? 'pending_assignment'
          : undefined
        : LEADS_TO[attempt.act]
    status = next === 'pending_mediator' && setup.waived ? 'in_mediation' : (next ?? status)
  }
  return status
}

export const acceptedOn = (history: History) => all(history, 'accept').at(-1)?.today ?? null

export function mediatorOf(history: History) {
  let mediator: { readonly id: string; readonly since: string } | null = null
  for (const { attempt, today } of history.done) {
    if (attempt.act === 'assign' || attempt.act === 'reassign')
      mediator = { id: attempt.mediator, since: today }
    else if (
      ['withdraw', 'replace', 'replace_disclosed'].includes(attempt.act) ||
      (attempt.act === 'decide_change' && attempt.decision === 'granted')
    )
      mediator = null
  }
  return mediator
}

/**
 * 特邀规定 第15条, 在线调解规则 第14条, domain.md, Decisions 9: who left for these reasons never gets the case
 * again.
 */
export function isBarred(history: History, mediator: string): boolean {
  return history.done.some(({ attempt }, index) => {
    const barring =
      attempt.act === 'replace_disclosed' ||
      (attempt.act === 'decide_change' && attempt.decision === 'granted') ||
      (attempt.act === 'replace' && ['recusal', 'party_asked'].includes(attempt.reason)) ||
      (attempt.act === 'withdraw' &&
        ['recusal', 'party_asked_replacement'].includes(attempt.reason))
    return (
      barring && mediatorOf({ ...history, done: history.done.slice(0, index) })?.id === mediator
    )
  })
}

export function stopsOf(history: History): Stop[] {
  const stops: Stop[] = []
  history.done.forEach(({ attempt, today }, index) => {
    if (attempt.act === 'pause') stops.push({ reason: attempt.reason, from: attempt.on, to: null })
    const open = stops.at(-1)
    if (attempt.act === 'resume' && open) stops[stops.length - 1] = { ...open, to: attempt.on }
    if (attempt.act !== 'answer_suspicion' || attempt.answer !== 'end') return
    // 特邀规定 第18条: the court's end stops the clock, if it runs.
    const before = { ...history, done: history.done.slice(0, index) }
    if (open?.to === null) return
    if (endedOn(before) !== null || lapsedBy(clockOf(before, today), today) !== null) return
    stops.push({ reason: 'suspension', from: today, to: null })
  })
  return stops
}

/** The day on which the court ended the mediation. */
export const endedOn = (history: History) =>
  all(history, 'answer_suspicion').find(({ answer }) => answer === 'end')?.today ?? null

export function clockOf(history: History, today: string): Clock {
  return {
    setup: history.setup,
    acceptedOn: acceptedOn(history) ?? today,
    stops: stopsOf(history),
    extensions: all(history, 'extend').map(({ days, on }): Longer => ({ days, agreedOn: on })),
    today,
  }
}

/** The answer of the court to the last report; undefined where none was made. */
export function courtAnswer({ done }: History) {
  let answer: AttemptOf<'answer_suspicion'>['answer'] | null | undefined
  for (const { attempt } of done) {
    if (attempt.act === 'pause' && attempt.reason === 'suspension') answer = null
    if (attempt.act === 'answer_suspicion') answer = attempt.answer
  }
  return answer
}

/** The last answer of a party to a scope, of those given by a day. */
export function consentOf(history: History, party: string, scope: string, by = '9999') {
  return all(history, 'consent').findLast(
    (each) =>
      each.party === party && each.on <= by && (each.scopes as readonly string[]).includes(scope),
  )
}

/** Requests for another mediator, with the mediator each was about and what came of it. */
export function requestsOf(history: History) {
  return history.done
    .flatMap(({ attempt }, index) =>
      attempt.act === 'request_change'
        ? [
            {
              ...attempt,
              mediator: mediatorOf({ ...history, done: history.done.slice(0, index) })?.id,
            },
          ]
        : [],
    )
    .map((request, index) => {
      const id = `c${index + 1}`
      const decision = all(history, 'decide_change').find((each) => each.request === id)?.decision
      const waits =
        decision === undefined &&
        !request.refusesToChoose &&
        request.mediator === mediatorOf(history)?.id
      return { ...request, id, decision, waits }
    })
}

export function meetingOf(history: History, id: string) {
  let meeting: {
    form: AttemptOf<'schedule'>['form']
    on: LocalDate
    state: 'planned' | 'cancelled' | 'held'
    heldOn: string | null
    came: readonly string[]
  } | null = null
  let count = 0
  for (const { attempt } of history.done) {
    if (attempt.act === 'schedule' && `m${++count}` === id)
      meeting = { form: attempt.form, on: attempt.on, state: 'planned', heldOn: null, came: [] }
    if (!meeting || !('meeting' in attempt) || attempt.meeting !== id) continue
    if (attempt.act === 'move') meeting = { ...meeting, form: attempt.form, on: attempt.on }
    if (attempt.act === 'cancel') meeting = { ...meeting, state: 'cancelled' }
    if (attempt.act === 'hold')
      meeting = { ...meeting, state: 'held', heldOn: attempt.on, came: attempt.came }
  }
  return meeting
}

export type Minutes = {
  readonly id: string
  readonly meeting: string
  readonly supplements: string | null
  readonly state: 'draft' | 'submitted' | 'confirmed'
  readonly sections: readonly string[]
  /** Who confirmed the version that was submitted last. */
  readonly confirmed: readonly string[]
}

export function minutesOf(history: History): readonly Minutes[] {
  let minutes: Minutes[] = []
  const change = (id: string, to: (old: Minutes) => Partial<Minutes>) => {
    minutes = minutes.map((each) => (each.id === id ? { ...each, ...to(each) } : each))
  }
  const open = (meeting: string, supplements: string | null) =>
    minutes.push({
      id: `n${minutes.length + 1}`,
      meeting,
      supplements,
      state: 'draft',
      sections: [],
      confirmed: [],
    })
  for (const { attempt } of history.done) {
    if (attempt.act === 'open_minutes') open(attempt.meeting, null)
    if (attempt.act === 'supplement_minutes')
      open(minutes.find(({ id }) => id === attempt.minutes)!.meeting, attempt.minutes)
    if (attempt.act === 'write_minutes')
      change(attempt.minutes, ({ sections }) => ({ sections: [...sections, attempt.section] }))
    if (attempt.act === 'submit_minutes')
      change(attempt.minutes, () => ({ state: 'submitted', confirmed: [] }))
    if (attempt.act === 'reopen_minutes')
      change(attempt.minutes, () => ({ state: 'draft', confirmed: [] }))
    if (attempt.act === 'answer_minutes')
      change(attempt.minutes, ({ confirmed, meeting }) => {
        const others = confirmed.filter((person) => person !== attempt.person)
        const now = attempt.answer === 'confirmed' ? [...others, attempt.person] : others
        const isComplete = meetingOf(history, meeting)!.came.every((each) => now.includes(each))
        return { confirmed: now, state: isComplete ? 'confirmed' : 'submitted' }
      })
  }
  return minutes
}

export function factOf(history: History, id: string) {
  const records = all(history, 'record_fact')
  const record = records[Number(id.slice(1)) - 1]
  if (!record) return null
  const isEnded =
    records.some(({ corrects }) => corrects === id) ||
    all(history, 'withdraw_fact').some(({ fact }) => fact === id)
  return { text: record.text, isEnded }
}

/** The agreement that is worked on, since the last one was voided. */
export function agreementOf(history: History) {
  const since = history.done.findLastIndex(({ attempt }) => attempt.act === 'void_agreement')
  const own = { ...history, done: history.done.slice(since + 1) }
  const finished = all(own, 'finish_agreement').at(-1)
  const last = all(own, 'save_agreement').at(-1)
  const answers = all(own, 'sign_agreement').map((each) => ({
    ...each,
    party: PARTY_OF[each.signer]!,
  }))
  return { last, finishedOn: finished?.today ?? null, answers }
}
