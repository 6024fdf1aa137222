import 'server-only'
import { DISMISSAL_GROUNDS, REFUSAL_GROUNDS } from '@/lib/domain/confirmation/confirmation-status'
import {
  CONFIRMATION_CLOCKS,
  HAPPENINGS,
  type GroundCounts,
  type HappenedCounts,
} from '@/lib/domain/statistics/confirmation-figures'
import { monthOf, type Month } from '@/lib/domain/statistics/month'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select, type RowOf } from '@/lib/data/typed-reads'

const column = <T>(name: Prisma.Sql) => expression<T>(name)
const LINE_COLUMNS = {
  part: column<string>(Prisma.sql`r.part`),
  word: column<string>(Prisma.sql`r.word`),
  name: column<string | null>(Prisma.sql`r.name`),
  figure: column<string>(Prisma.sql`r.figure`),
  happened: column<number | null>(Prisma.sql`r.happened`),
  days: column<number | null>(Prisma.sql`r.days`),
}
const LINE = select(LINE_COLUMNS)
type Line = RowOf<typeof LINE_COLUMNS>

/** What happened in a period to the applications of a court or an institution. */
export type ConfirmationCounts = {
  readonly total: HappenedCounts
  readonly months: ReadonlyMap<Month, HappenedCounts>
  readonly institutions: readonly (HappenedCounts & { readonly name: string })[]
  readonly grounds: GroundCounts
}

const isClock = (figure: string) => CONFIRMATION_CLOCKS.some((clock) => clock === figure)

function countsOf(lines: readonly Line[]): HappenedCounts {
  const happened = lines.filter(({ happened: n }) => n !== null)
  const clocks = lines.filter(({ figure }) => isClock(figure))
  return {
    happened: Object.fromEntries(
      happened.map(({ figure, happened: n }) => [
        parseStoredEnum(HAPPENINGS, figure, 'confirmations.status'),
        n!,
      ]),
    ),
    days: Object.fromEntries(clocks.map(({ figure, days }) => [figure, days!])),
  }
}

/** Lines of one part by what each is of. */
function groupByWord(lines: readonly Line[], part: string): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    if (line.part !== part) continue
    groups.set(line.word, [...(groups.get(line.word) ?? []), line])
  }
  return groups
}

/**
 * The applications of the actor's court or institution in figures, added up by the database
 * (prisma/functions/196-court-bounds.sql).
 */
export async function countConfirmations(
  db: Read,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<ConfirmationCounts> {
  const lines = await readRows(
    db,
    LINE,
    Prisma.sql`FROM heyi_confirmation_figures(${fromDay(from)}::date, ${fromDay(to)}::date) r`,
  )
  const groundsOf = <Ground extends string>(part: string, known: readonly Ground[]) =>
    Object.fromEntries(
      lines
        .filter((line) => line.part === part)
        .map(({ word, happened }) => [
          parseStoredEnum(known, word, 'confirmation_decisions.ground'),
          happened ?? 0,
        ]),
    ) as Partial<Record<Ground, number>>
  return {
    total: countsOf(lines.filter(({ part }) => part === 'total')),
    months: new Map(
      [...groupByWord(lines, 'month')].map(([day, of]) => [
        monthOf(day as LocalDate),
        countsOf(of),
      ]),
    ),
    institutions: [...groupByWord(lines, 'institution').values()].map((of) => ({
      ...countsOf(of),
      name: of.find(({ figure }) => figure === 'listed')?.name ?? '',
    })),
    grounds: {
      dismissal: groundsOf('ground', DISMISSAL_GROUNDS),
      refusal: groundsOf('refusal', REFUSAL_GROUNDS),
    },
  }
}
