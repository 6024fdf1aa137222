// Rules of 公告 (docs/decisions/0166-announcements.md). No article.
import type { ActorRole } from '../access/roles'
import { hideNumbersIn } from '../consultation/hide-numbers'
import { allow, refuse, type Decided } from '../refusal'
import { compareDates, type LocalDate } from '../time/local-date'
import {
  AUDIENCES,
  audiencesOf,
  type AnnouncementState,
  type AnnouncementTexts,
} from './announcement'

/**
 * What a draft may say: to users whom the author can address, with a last day that is not before
 * the first, and without numbers of persons, because many read it.
 * @param role of the author
 * @returns the texts with each kind of user once, or INPUT_INVALID
 */
export function decideDraft(role: ActorRole, texts: AnnouncementTexts): Decided<AnnouncementTexts> {
  const fields: Record<string, string> = {}
  const allowed = audiencesOf(role)
  if (texts.audiences.some((audience) => !allowed.includes(audience)))
    fields.audiences = 'CHOOSE_AT_LEAST_ONE'
  if (texts.until !== null && compareDates(texts.until, texts.from) < 0)
    fields.until = 'UNTIL_BEFORE_FROM'
  for (const name of ['title', 'body'] as const)
    if (hideNumbersIn(texts[name], { keepsOffice: true }).hidden.length > 0)
      fields[name] = 'PERSONAL_NUMBER_INSIDE'
  if (Object.keys(fields).length > 0) return refuse('INPUT_INVALID', {}, fields)
  const audiences = AUDIENCES.filter((audience) => texts.audiences.includes(audience))
  return allow({ ...texts, audiences })
}

type Kept = {
  readonly state: AnnouncementState
  readonly version: number
  readonly until: LocalDate | null
}

/** A draft as it was read can be changed; what was published stays what it was. */
export function isEditable({ state, version }: Kept, read: number): boolean {
  return state === 'draft' && version === read
}

/** What is withdrawn already, or has changed since it was read, is not withdrawn. */
export function isWithdrawable({ state, version }: Kept, read: number): boolean {
  return state !== 'withdrawn' && version === read
}

/** A draft whose last day is over would be shown to no one. */
export function decidePublish({ until }: Kept, today: LocalDate): Decided<null> {
  return until !== null && compareDates(until, today) < 0
    ? refuse('ANNOUNCEMENT_OVER', { until })
    : allow(null)
}
