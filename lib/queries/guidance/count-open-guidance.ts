import 'server-only'
import { z } from 'zod'
import { findGuidanceAtCourt } from '@/lib/data/stores/guidance/guidance-store'
import { defineSqlQuery } from '../define-query'

/** Number of the requests for guidance that no judge of the court has answered, for the menu. */
export const countOpenGuidance = defineSqlQuery({
  act: 'guidance:list',
  input: z.strictObject({}),
  load: (db) => findGuidanceAtCourt(db),
  present: (rows) => rows.filter(({ state }) => state === 'requested').length,
})
