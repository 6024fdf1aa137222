import type { ConsentScope } from '@/lib/domain/case/consent-entries'
import type { CaseSource } from '@/lib/domain/case/source'
import type {
  ContactChannel,
  ContactResult,
  Outcome,
  ReplaceReason,
  WithdrawReason,
} from '@/lib/domain/case/vocabulary'
import type { SuspicionAnswer } from '@/lib/domain/case/suspicion'
import type { MeetingForm } from '@/lib/domain/meeting/meeting'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** The case of one history. */
export type Setup = {
  readonly source: CaseSource
  /** What the court allows in all. */
  readonly maxExtensionDays: number
  /** The institution waives the mediator's own acceptance. */
  readonly waived: boolean
  readonly parties: readonly ('p1' | 'p2' | 'p3')[]
  readonly referredOn: LocalDate
}

type On = { readonly on: LocalDate }

/** One act as somebody attempts it; the model and the rules get the same. */
export type Attempt =
  | { readonly act: 'accept' }
  | { readonly act: 'decline' | 'take' | 'disclose' | 'replace_disclosed' }
  | { readonly act: 'assign' | 'reassign'; readonly mediator: string }
  | ({ readonly act: 'allow_disclosed'; readonly parties: readonly string[] } & On)
  | { readonly act: 'replace'; readonly reason: ReplaceReason }
  | { readonly act: 'withdraw'; readonly reason: WithdrawReason }
  | ({
      readonly act: 'request_change'
      readonly party: string
      readonly ground: 'interest' | 'good_reason'
      readonly refusesToChoose: boolean
    } & On)
  | ({
      readonly act: 'decide_change'
      readonly request: string
      readonly decision: 'granted' | 'refused'
    } & On)
  | ({
      readonly act: 'contact'
      readonly person: string
      readonly channel: ContactChannel
      readonly result: ContactResult
    } & On)
  | ({
      readonly act: 'consent'
      readonly party: string
      readonly scopes: readonly ConsentScope[]
      readonly agrees: boolean
    } & On)
  | ({
      readonly act: 'identity'
      readonly person: string
      readonly document: 'id_card' | 'credit_code'
      readonly matches: boolean
      readonly explained: boolean
    } & On)
  | ({
      readonly act: 'rights'
      readonly people: readonly string[]
      readonly elements: 'all' | 'some' | 'none'
      readonly falseMediation: boolean
    } & On)
  | ({
      readonly act: 'address'
      readonly party: string
      readonly answer: 'confirmed' | 'refused'
      readonly explained: boolean
    } & On)
  | ({
      readonly act: 'unavailable'
      readonly party: string
      readonly answer: 'unavailable' | 'available'
      readonly to: LocalDate
    } & On)
  | ({ readonly act: 'schedule'; readonly form: MeetingForm; readonly to: LocalDate } & On)
  | ({
      readonly act: 'move'
      readonly meeting: string
      readonly form: MeetingForm
      readonly to: LocalDate
    } & On)
  | { readonly act: 'cancel'; readonly meeting: string }
  | ({
      readonly act: 'hold'
      readonly meeting: string
      readonly to: LocalDate
      readonly came: readonly string[]
    } & On)
  | { readonly act: 'open_minutes'; readonly meeting: string }
  | {
      readonly act: 'write_minutes'
      readonly minutes: string
      readonly section: 'statement' | 'proposal' | 'result'
    }
  | { readonly act: 'submit_minutes'; readonly minutes: string; readonly sawAll: boolean }
  | ({
      readonly act: 'answer_minutes'
      readonly minutes: string
      readonly person: string
      readonly answer: 'confirmed' | 'objected'
      readonly explained: boolean
    } & On)
  | { readonly act: 'reopen_minutes' | 'supplement_minutes'; readonly minutes: string }
  | { readonly act: 'record_fact'; readonly text: string; readonly corrects: string | null }
  | ({
      readonly act: 'confirm_fact'
      readonly party: string
      readonly fact: string
      readonly confirms: boolean
      readonly inWriting: boolean
    } & On)
  | { readonly act: 'withdraw_fact'; readonly fact: string }
  | { readonly act: 'save_agreement'; readonly sawLast: boolean; readonly sound: boolean }
  | { readonly act: 'finish_agreement'; readonly sawLast: boolean }
  | ({
      readonly act: 'sign_agreement'
      readonly signer: string
      readonly signs: boolean
      readonly explained: boolean
    } & On)
  | { readonly act: 'void_agreement' }
  | ({
      readonly act: 'pause'
      readonly reason: 'appraisal' | 'suspension'
      readonly explained: boolean
    } & On)
  | ({ readonly act: 'resume'; readonly explained: boolean } & On)
  | ({
      readonly act: 'extend'
      readonly days: number
      /** Who agreed, all of them on the day. */
      readonly parties: readonly string[]
    } & On)
  | { readonly act: 'answer_suspicion'; readonly answer: SuspicionAnswer }
  | ({
      readonly act: 'close'
      readonly outcome: Outcome
      readonly complete: boolean
      /** The reason is given in a sentence, and not in a word. */
      readonly explained: boolean
      /** Who declared an oral agreement or a withdrawal, on the day. */
      readonly parties: readonly string[]
    } & On)

export type ActName = Attempt['act']
export type AttemptOf<A extends ActName> = Extract<Attempt, { readonly act: A }>

/** An act that was done. */
export type Done = { readonly attempt: Attempt; readonly today: LocalDate }

/** Persons of the case by the party they belong to: with kind and id, as a check names them. */
export const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  p1: ['party:p1', 'agent:a1'],
  p2: ['party:p2', 'representative:p2', 'agent:a2'],
  p3: ['party:p3'],
}

/** The party of a party or an agent. */
export const PARTY_OF: Readonly<Record<string, string>> = {
  p1: 'p1',
  a1: 'p1',
  p2: 'p2',
  a2: 'p2',
  p3: 'p3',
}
