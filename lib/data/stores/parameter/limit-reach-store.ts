import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRow, select } from '@/lib/data/typed-reads'

// How many files and mediators a limit concerns: numbers for the two administrators who look at a
// change, none for anyone else.

const FILES = select({
  all: expression<number>(Prisma.sql`f.all_files`),
  over: expression<number>(Prisma.sql`f.over_limit`),
})

/** Materials that came into dossiers since then: all, and those of more than so many bytes. */
export const countFilesOver = (db: Read, bytes: number, since: Date) =>
  readRow(db, FILES, Prisma.sql`FROM heyi_files_over(${bytes}::int, ${since}::timestamptz) f`)

const CASELOADS = select({
  over: expression<number>(Prisma.sql`m.over_limit`),
  full: expression<number>(Prisma.sql`m.full_now`),
})

/** Mediators in service with a higher cap of their own, and those who carry as many cases now. */
export const countCaseloadsOver = (db: Read, most: number) =>
  readRow(db, CASELOADS, Prisma.sql`FROM heyi_caseloads_over(${most}::int) m`)
