import 'server-only'
import { z } from 'zod'
import { findOwnEntries } from '@/lib/data/stores/roster/roster-list-store'
import { defineQuery } from '../define-query'
import { presentRosterRow, type RosterRow } from './roster-row'

/** The own entries of a mediator. */
export const findMyRoster = defineQuery({
  act: 'own-roster:list',
  input: z.object({}),
  load: async (db) => ({ entries: await findOwnEntries(db) }),
  present: ({ entries }, { today }): readonly RosterRow[] =>
    entries.map((entry) => presentRosterRow(entry, today)),
})
