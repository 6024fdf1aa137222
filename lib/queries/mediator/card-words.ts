import type { Urging } from '@/lib/domain/case/decide-urge'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { momentInWords } from '@/lib/labels/zh-CN/moment'

/** Characters of a note on a card: about two lines. The case has the whole. */
const NOTE_AT_MOST = 40

export function shorten(note: string): string {
  const characters = Array.from(note)
  return characters.length > NOTE_AT_MOST ? `${characters.slice(0, NOTE_AT_MOST).join('')}…` : note
}

/** With the word 今天: a bare time would be ambiguous. */
export function whenInWords(at: Date, today: LocalDate): string {
  const moment = momentInWords(at, today)
  return toLocalDate(at) === today ? MEDIATOR.today.at(moment) : moment
}

/** Who urged the case, when and with what note: the same on every card that shows it. */
export function presentUrging({ at, by, note }: Urging, today: LocalDate): string {
  return MEDIATOR.today.urged(whenInWords(at, today), by, note && shorten(note))
}
