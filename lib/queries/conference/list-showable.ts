import 'server-only'
import { z } from 'zod'
import {
  findMinutesOpened,
  findShowableMaterials,
  findViewers,
} from '@/lib/data/stores/conference/board-store'
import { findOwnConference, findSeats } from '@/lib/data/stores/conference/own-conference-store'
import { decideShow, findShowable } from '@/lib/domain/conference/decide-board'
import { shownAs } from '@/lib/files/content-kind'
import { defineQuery } from '../define-query'
import { scopeOfSeat } from './load-view'

export type ShowableView = {
  readonly materials: readonly { readonly id: string; readonly title: string }[]
  /** Those that someone who is there may not see. */
  readonly hidden: number
  /** The minutes can be read to all. */
  readonly minutes: boolean
}

/** What the host can show to everyone who is in the same hall now. */
export const listShowable = defineQuery({
  act: 'conference:read',
  input: z.strictObject({ meetingId: z.uuid() }),
  load: async (db, { meetingId }, { actor }) => {
    const own = await findOwnConference(db, meetingId)
    if (!own?.isHost || !own.conference) return null
    const { caseId, conference } = own
    const seats = await findViewers(db, caseId, await findSeats(db, conference.id))
    const materials = await findShowableMaterials(db, caseId)
    return {
      actor,
      board: { conference, seats },
      materials: materials.filter(({ mediaType }) => shownAs(mediaType) !== null),
      minutesOpenedAt: await findMinutesOpened(db, meetingId),
    }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ board, materials, minutesOpenedAt }): ShowableView => {
    const shown = findShowable(board, materials)
    return {
      materials: shown.map(({ id, title }) => ({ id, title })),
      hidden: materials.length - shown.length,
      minutes:
        minutesOpenedAt !== null &&
        decideShow(board, { kind: 'minutes', openedAt: minutesOpenedAt }).ok,
    }
  },
})
