import type { ExplainedSlot } from '@/lib/domain/dossier/check-dossier'
import type { Outcome } from '@/lib/domain/case/vocabulary'
import type { Retention } from '@/lib/domain/dossier/retention'
import type { LocalDate } from '@/lib/domain/time/local-date'

/**
 * What the sheets of a volume say of it: open facts of the case, and what became of its materials.
 */
export type VolumeFacts = {
  readonly volume: number
  readonly caseNo: string
  readonly courtName: string
  readonly institutionName: string
  /** 许静与恒信物业服务有限公司. */
  readonly sides: string
  readonly cause: string
  readonly mediatorName: string | null
  readonly referredOn: LocalDate
  readonly acceptedOn: LocalDate | null
  readonly closedOn: LocalDate
  readonly outcome: Outcome
  readonly retention: Retention
  /** Who had it bound; null: the closing did. */
  readonly boundBy: string | null
  readonly items: readonly { readonly no: number; readonly title: string }[]
  readonly explained: readonly ExplainedSlot[]
  readonly voided: readonly {
    readonly title: string
    readonly at: Date
    readonly by: string
    readonly reason: string
  }[]
}

/** What is known only when it is bound. */
export type BindingFacts = {
  /** 卷号. */
  readonly number: string
  /** 核验码. */
  readonly code: string
  /** Of the page that checks it; null where the installation has no public address. */
  readonly url: string | null
  readonly boundOn: LocalDate
  /** Items whose file is gone or differs from its hash, by 件号. */
  readonly damaged: ReadonlySet<number>
}
