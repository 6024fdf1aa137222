import 'server-only'
import { z } from 'zod'
import { countOpenApplications } from '@/lib/data/stores/application/application-store'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/** Number of applications that wait for an answer, for the menu of every page. */
export const countMenuApplications = defineSqlQuery({
  act: 'application:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const institutionId = administeredBy(actor)
    return institutionId === null ? null : { count: await countOpenApplications(db, institutionId) }
  },
  present: ({ count }) => count,
})
