import type { EventData } from '../audit/events'
import { CONSENT_WAYS } from '../case/consents'
import type { Extension } from '../deadline/extensions'
import { parseLocalDate } from '../time/local-date'
import type { DocumentExtension } from './document-facts'

const dayOf = (stored: string | undefined) => (stored ? parseLocalDate(stored) : null)

/**
 * The extensions with what their events say, both in the order in which the period was extended
 * (特邀规定 第27条); one that was imported may have none. Of two that were agreed on one day for as many
 * days each has its own event.
 */
export function listExtensions(
  extensions: readonly Extension[],
  events: readonly EventData<'clock.extended'>[],
): readonly DocumentExtension[] {
  const left = [...events]
  return extensions.map((extension) => {
    const index = left.findIndex(
      ({ days, agreedOn }) => days === extension.days && agreedOn === extension.agreedOn,
    )
    const [event] = index < 0 ? [] : left.splice(index, 1)
    return {
      ...extension,
      dueBefore: dayOf(event?.dueBefore),
      dueOn: dayOf(event?.dueOn),
      consents: (event?.consents ?? []).flatMap(({ on, how, ...consent }) => {
        const [day, way] = [dayOf(on), CONSENT_WAYS.find((each) => each === how)]
        return day && way ? [{ ...consent, on: day, how: way }] : []
      }),
    }
  })
}
