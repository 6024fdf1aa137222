// 调解笔录. Sources: 在线调解规则 第22条 (同步形成电子笔录, 在线核对确认), 第18条 (妥协性认可); 在线诉讼规则 第34条;
// 人民调解法 第27条; docs/decisions/0062-minutes.md.

/**
 * `course` is filled from the log of a conference, and can be corrected like the others
 * (docs/decisions/0150-after-a-conference.md). `proposal` holds offers and concessions: they never
 * leave towards the court (第18条) and the persons present do not confirm them.
 */
export const MINUTES_SECTIONS = ['course', 'statement', 'proposal', 'result'] as const
export type MinutesSection = (typeof MINUTES_SECTIONS)[number]

/** What a person writes: the course of a conference is filled once, and then corrected. */
export const WRITTEN_SECTIONS = ['statement', 'proposal', 'result'] as const
export type WrittenSection = (typeof WRITTEN_SECTIONS)[number]

/** Written by the mediator, given to the persons present, confirmed by all of them. */
export const MINUTES_STATES = ['draft', 'submitted', 'confirmed'] as const
export type MinutesState = (typeof MINUTES_STATES)[number]

export const SPEAKER_KINDS = ['party', 'agent', 'mediator'] as const
export type SpeakerKind = (typeof SPEAKER_KINDS)[number]

/** `id`: of the party, the agent, or the mediator's account. */
export type Speaker = {
  readonly kind: SpeakerKind
  readonly id: string
  readonly name: string
}

/** What the device sends. Its id is made there: an entry that is sent again is the same entry. */
export type NewEntry = {
  readonly id: string
  readonly section: MinutesSection
  readonly speakerId: string
  /** Empty where the entry removes the one it replaces. */
  readonly text: string
  /** By the clock of the device. */
  readonly saidAt: Date
  /** The entry that this one corrects or removes. */
  readonly replaces: string | null
}

export type MinutesEntry = Omit<NewEntry, 'speakerId'> & {
  /** The order in which the entries reached the server. */
  readonly no: number
  readonly speaker: Speaker
  readonly recordedAt: Date
}

/** An entry as it reads now, with the texts that it replaced, earliest first. */
export type CurrentEntry = MinutesEntry & { readonly earlier: readonly string[] }

/**
 * The entries as they read now: a correction appears where the corrected entry was, a removed entry
 * not at all. Entries are added and never changed, so every earlier reading can be made again from
 * the entries up to its number.
 */
export function findCurrentEntries(entries: readonly MinutesEntry[]): readonly CurrentEntry[] {
  const successors = new Map(
    entries.flatMap((entry) => (entry.replaces === null ? [] : [[entry.replaces, entry] as const])),
  )
  return entries
    .filter(({ replaces }) => replaces === null)
    .flatMap((first) => {
      const earlier: string[] = []
      let last = first
      for (let next = successors.get(last.id); next; next = successors.get(last.id)) {
        earlier.push(last.text)
        last = next
      }
      return last.text === '' ? [] : [{ ...last, earlier }]
    })
}

/**
 * When an entry was said: by the clock of the device where that can be true, else when it reached
 * the server. A telephone's clock may be wrong.
 */
export function whenSaid(
  { saidAt, recordedAt }: Pick<MinutesEntry, 'saidAt' | 'recordedAt'>,
  openedAt: Date,
): Date {
  return saidAt >= openedAt && saidAt <= recordedAt ? saidAt : recordedAt
}

declare const open: unique symbol

/**
 * What was said outside the proposals, as it reads now and without its former readings. Only
 * `findOpenEntries` makes one: what leaves towards a court takes this type, so that no offer can
 * (第18条).
 */
export type OpenEntry = Pick<MinutesEntry, 'speaker' | 'text'> & {
  readonly section: Exclude<MinutesSection, 'proposal'>
  readonly [open]: true
}

/** The entries that do not belong to the proposals, in their order. */
export function findOpenEntries(entries: readonly MinutesEntry[]): readonly OpenEntry[] {
  return findCurrentEntries(entries).flatMap(({ section, speaker, text }) =>
    section === 'proposal' ? [] : [{ section, speaker, text } as OpenEntry],
  )
}

/**
 * What the persons present confirm, as text whose SHA-256 names the version: every statement and
 * the result in order, without the proposals.
 */
export function confirmedText(
  head: Readonly<Record<string, string | number>>,
  entries: readonly MinutesEntry[],
): string {
  const lines = findOpenEntries(entries).map(({ section, speaker, text }) => [
    section,
    speaker.kind,
    speaker.name,
    text,
  ])
  return JSON.stringify([head, lines])
}
