import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  findMinutesOpened,
  findOwnBoard,
  findShowableMaterials,
  findViewers,
  writeBoard,
} from '@/lib/data/stores/conference/board-store'
import { addMark } from '@/lib/data/stores/conference/host-store'
import { decideShow } from '@/lib/domain/conference/decide-board'
import type { Showable } from '@/lib/domain/conference/may-see'
import { allow } from '@/lib/domain/refusal'
import { shownAs } from '@/lib/files/content-kind'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { ShowInput } from './conference.input'
import { loadHosted } from './load-conference'

/**
 * 共看材料: the host shows a page of the dossier, or the minutes, to everyone in the own hall, turns to
 * another page, or ends it. In the joint hall it is a line of the log; a private talk leaves none.
 */
export const showToHall = defineUseCase({
  act: 'conference:show',
  input: ShowInput,
  load: async (db, input) => {
    const hosted = await loadHosted(db, input)
    if (!hosted) return null
    const { of, seats } = hosted
    return {
      ...hosted,
      seats: await findViewers(db, of.caseId, seats),
      shown: await findShown(db, of.caseId, input),
      board: await findOwnBoard(db, of.id),
    }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { what }) => (what === 'nothing' ? allow(null) : decideShow(facts, facts.shown)),
  write: async (db, grant, hall, { of, board, seats }, input, { now }) => {
    const before = board?.shared ?? null
    if (hall === null) {
      const host = seats.find(({ isHost }) => isHost)
      if (host && board) await writeBoard(db, grant, of, host, { shared: null })
      return allow(input)
    }
    const { what, materialId, page } = input
    const shared =
      what === 'material' && materialId !== null
        ? ({ kind: 'material', materialId, page } as const)
        : ({ kind: 'minutes' } as const)
    const isSame =
      shared.kind === 'minutes'
        ? before?.kind === 'minutes'
        : before?.kind === 'material' && before.materialId === shared.materialId
    if (isSame && (before?.kind === 'minutes' || before?.page === page)) return allow(input)
    await writeBoard(db, grant, of, hall, {
      shared,
      shareId: isSame && before ? before.id : newId(),
    })
    if (hall.hall === 'joint')
      await addMark(db, grant, of, {
        kind: 'shown',
        at: now,
        detail: shared.kind === 'minutes' ? 'minutes' : `${shared.materialId}:${page}`,
      })
    return allow(input)
  },
})

async function findShown(
  db: Db,
  caseId: string,
  { what, materialId, meetingId }: { what: string; materialId: string | null; meetingId: string },
): Promise<Showable | null> {
  if (what === 'minutes') {
    const openedAt = await findMinutesOpened(db, meetingId)
    return openedAt && { kind: 'minutes', openedAt }
  }
  if (what === 'nothing') return null
  const found = (await findShowableMaterials(db, caseId)).find(({ id }) => id === materialId)
  return found && shownAs(found.mediaType) ? found.shown : null
}
