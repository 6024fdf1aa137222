import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findPagesWith, type FoundPage } from '@/lib/data/stores/dossier/text-store'
import { findVolume } from '@/lib/data/stores/dossier/volume-store'
import { isReadOnlyRole } from '@/lib/domain/access/roles'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { excerpt, findWords, toSearchWords, type ExcerptPart } from '@/lib/domain/dossier/page-text'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { findAccessSubject } from './access-subject'
import { defineSqlQuery } from '../define-query'

/** A page with matches. */
export type MatchPage = {
  readonly title: string
  /** Printed. */
  readonly page: number
  /** Recognised in a picture: may be wrong, and is not marked on the page. */
  readonly isRecognised: boolean
  /** How often the words are on the page. */
  readonly count: number
  /** The first ones, with what is around them. */
  readonly excerpts: readonly (readonly ExcerptPart[])[]
}

export type VolumeMatches = {
  /** As they were searched for. */
  readonly words: string
  readonly pages: readonly MatchPage[]
  readonly total: number
  /** There are more pages with matches than are listed. */
  readonly isCut: boolean
  readonly isTextRead: boolean
}

const MOST_PAGES = 100
const EXCERPTS_PER_PAGE = 3
const AROUND = 14

const VolumeSearchInput = z.strictObject({
  caseId: CaseId,
  volume: z.coerce.number().int().min(1).max(999).default(1).catch(1),
  words: z.string().max(100).transform(toSearchWords).pipe(z.string().min(1)),
})

const maskedPart = (part: ExcerptPart): ExcerptPart =>
  part.isMatch ? part : { ...part, text: maskNumbersIn(part.text) }

function toMatchPage({ title, page, source, text }: FoundPage, words: string): MatchPage | null {
  const found = findWords(text, words)
  if (found.length === 0) return null
  return {
    title,
    page,
    isRecognised: source === 'recognised',
    count: found.length,
    excerpts: found
      .slice(0, EXCERPTS_PER_PAGE)
      .map((at) => excerpt(text, at, words.length, AROUND).map(maskedPart)),
  }
}

/**
 * Searches the text of a bound volume, for everyone who may read it. A search of a read-only role
 * is recorded, as its lists are.
 */
export const searchVolume = defineSqlQuery({
  act: 'dossier:read',
  input: VolumeSearchInput,
  load: async (db, { caseId, volume, words }) => {
    const [state, found] = await Promise.all([
      findCaseState(db, caseId),
      findVolume(db, caseId, volume),
    ])
    if (!state || !found) return null
    const pages = await findPagesWith(db, found.id, words, MOST_PAGES + 1)
    return { state, volume: found, pages, subject: await findAccessSubject(db, state) }
  },
  scope: ({ state }) => scopeOf(state),
  record: ({ volume, pages, subject }, { words }, { actor }) =>
    isReadOnlyRole(actor.role)
      ? {
          subject,
          event: {
            kind: 'volume.searched',
            data: {
              volume: volume.volume,
              words: maskNumbersIn(words),
              matches: pages.reduce((sum, { text }) => sum + findWords(text, words).length, 0),
            },
          },
        }
      : null,
  present: ({ pages, volume }, _context, { words }): VolumeMatches => {
    const matches = pages
      .slice(0, MOST_PAGES)
      .map((page) => toMatchPage(page, words))
      .filter((page) => page !== null)
    return {
      words,
      pages: matches,
      total: matches.reduce((sum, { count }) => sum + count, 0),
      isCut: pages.length > MOST_PAGES,
      isTextRead: volume.textReadAt !== null,
    }
  },
})
