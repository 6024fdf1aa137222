import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { NamedMediator } from '@/lib/domain/import/decide-case-row'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { ReadDictionaryLine } from '@/lib/domain/import/dictionary-columns'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import type { SheetFault } from '@/lib/domain/import/sheet'
import type { ComparablePerson } from '@/lib/domain/referral/related-cases'
import type { NamedOrganisations } from '@/lib/data/stores/import/import-organisation-reads'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { InvitingCourt } from './judge-case-row'
import type { MediatorRowWorld } from './judge-mediator-rows'
import type { OrganisationWorld } from './judge-organisation-row'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import type { ReferralContext, ReferralRowWorld } from './judge-referral-row'

// What the server's thread and the judging thread say to each other. The database is
// queried in the server's thread, for what the lines name.

/** What the lines of a file name, and what the database says of it, by kind of list. */
export type JudgingFacts = {
  readonly cases: {
    readonly named: {
      readonly numbers: readonly string[]
      readonly fingerprints: readonly string[]
    }
    readonly found: {
      readonly courts: readonly InvitingCourt[]
      readonly mediators: readonly NamedMediator[]
      readonly takenNumbers: ReadonlySet<string>
      readonly madeFingerprints: ReadonlySet<string>
      readonly now: Date
      readonly calendar: WorkCalendar
    }
  }
  readonly mediators: {
    readonly named: { readonly phoneHashes: readonly string[] }
    readonly found: MediatorRowWorld & { readonly today: LocalDate }
  }
  readonly referrals: {
    readonly named: {
      readonly numbers: readonly string[]
      readonly fingerprints: readonly string[]
      readonly people: readonly ComparablePerson[]
    }
    readonly found: Omit<ReferralRowWorld, 'fallback'> & ReferralContext
  }
  readonly organisations: {
    readonly named: NamedOrganisations
    readonly found: OrganisationWorld
  }
}

/** First the file, then what was found, then `more` for each further batch of judged lines. */
export type JudgingQuestion<Kind extends ImportKind> =
  | {
      readonly file: Uint8Array
      readonly kind: Kind
      readonly importId: string
      readonly dated: DatedWords
    }
  | { readonly found: JudgingFacts[Kind]['found'] }
  | 'more'

export type JudgingAnswer<Kind extends ImportKind> =
  | { readonly is: 'fault'; readonly fault: SheetFault }
  | { readonly is: 'named'; readonly named: JudgingFacts[Kind]['named'] }
  | { readonly is: 'rows'; readonly rows: readonly CheckedRow[]; readonly isLast: boolean }

/** A list of a dictionary is only read; `sheet`: its name, `isText`: a CSV file. */
export type DictionaryQuestion = {
  readonly file: Uint8Array
  readonly kind: 'dictionary'
  readonly sheet: string
  readonly isText: boolean
}

export type DictionaryAnswer =
  | { readonly is: 'fault'; readonly fault: SheetFault }
  | { readonly is: 'lines'; readonly lines: readonly ReadDictionaryLine[] }
