import 'server-only'
import type {
  AgentKind,
  Authority,
  DocumentKind,
  PartyKind,
  PartySide,
} from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Masked } from '@/lib/data/mappers/masked'

export type FiledAgent = {
  readonly id: string
  readonly name: string
  readonly kind: AgentKind
  readonly authority: Authority
  readonly authorityScope: string | null
  readonly firm: string | null
  readonly phone: Masked
  readonly document: Masked
}

export type FiledParty = {
  readonly id: string
  readonly side: PartySide
  readonly kind: PartyKind
  readonly name: string
  readonly sex: string | null
  readonly birthDate: LocalDate | null
  readonly ethnicity: string | null
  readonly occupation: string | null
  readonly employer: string | null
  readonly documentKind: DocumentKind | null
  readonly document: Masked
  /** An organisation's 统一社会信用代码, which is public. */
  readonly publicDocument: string | null
  readonly phone: Masked
  /** An organisation's landline, which is public. */
  readonly publicPhone: string | null
  readonly residence: Masked
  readonly representative: {
    readonly name: string
    readonly title: string | null
    readonly phone: Masked
  } | null
  readonly specialNeeds: string | null
  readonly agents: readonly FiledAgent[]
}
