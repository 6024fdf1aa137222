import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findPagesOfSitting } from '@/lib/data/stores/dossier/sitting-store'
import { findVolume } from '@/lib/data/stores/dossier/volume-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { fromRanges, printedPage, toRanges } from '@/lib/domain/dossier/volume-pages'
import { findAccessSubject } from './access-subject'
import { defineSqlQuery } from '../define-query'

const MOST_RANGES = 500
const Position = z.int().min(1).max(100_000)

const PagesInput = z.strictObject({
  caseId: CaseId,
  volume: z.coerce.number().int().min(1).max(999),
  /** Made by the page when it was opened. */
  sitting: z.uuid(),
  /** Positions in the file, from and to. */
  pages: z
    .array(z.tuple([Position, Position]))
    .min(1)
    .max(MOST_RANGES),
  isPrint: z.boolean().default(false),
})

/**
 * Records the pages that were shown (借阅记录). What the sitting reported before is not recorded again;
 * pages without a printed number belong to the opening of the volume. The reader reports them, so
 * this is a read.
 */
export const reportPages = defineSqlQuery({
  act: 'dossier:read',
  input: PagesInput,
  load: async (db, { caseId, volume, sitting, isPrint }, { actor }) => {
    const [state, found] = await Promise.all([
      findCaseState(db, caseId),
      findVolume(db, caseId, volume),
    ])
    if (!state || !found) return null
    const [subject, before] = await Promise.all([
      findAccessSubject(db, state),
      findPagesOfSitting(db, { caseId, actorId: actor.id, sitting, isPrint }),
    ])
    return { state, volume: found, subject, before }
  },
  scope: ({ state }) => scopeOf(state),
  record: ({ volume, subject, before }, { pages, sitting, isPrint }) => {
    const known = new Set(fromRanges(before))
    const ranges = pages.map(([from, to]) => [from, Math.min(to, volume.pageCount)] as const)
    const shown = fromRanges(ranges)
      .map((position) => printedPage(position, volume))
      .filter((printed) => printed !== null)
      .filter((printed) => !known.has(printed))
    if (shown.length === 0) return null
    return {
      subject,
      event: {
        kind: 'volume.read',
        data: {
          volume: volume.volume,
          sitting,
          isPrint,
          pages: toRanges(shown).map(([from, to]) => [from, to] as [number, number]),
        },
      },
    }
  },
  present: () => ({}),
})
