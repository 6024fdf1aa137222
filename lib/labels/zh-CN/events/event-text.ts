import type { EventData, EventKind } from '@/lib/domain/audit/events'
import type { Change } from '@/lib/domain/audit/list-changes'

/** How one kind of event reads in timelines and logs. */
export type EventText<K extends EventKind> = {
  readonly title: string
  /**
   * What happened, as a whole sentence made of the event's own facts. Text that a user wrote does
   * not belong here: the auditor reads every sentence.
   */
  readonly sentence: (data: EventData<K>) => string
  /** What a user wrote with it, each text under its term; an empty text is not shown. */
  readonly quotes?: (data: EventData<K>) => readonly (readonly [string, string | null])[]
  /** Before and after, for a kind that does not carry what it moved. */
  readonly changes?: (data: EventData<K>) => readonly Change[]
}

export type EventTexts<K extends EventKind> = { readonly [E in K]: EventText<E> }
