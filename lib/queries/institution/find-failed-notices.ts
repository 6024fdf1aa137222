import 'server-only'
import { z } from 'zod'
import { findFailedNotices as readFailedNotices } from '@/lib/data/stores/delivery/failed-notice-store'
import {
  FAILED_AT_MOST,
  presentFailedNotices,
  type FailedNoticeView,
} from '../case/failed-notice-view'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/** The notices of the institution's cases that did not arrive and still need a person. */
export const findFailedNotices = defineSqlQuery({
  act: 'case:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor, now }) => {
    const institutionId = administeredBy(actor)
    if (institutionId === null) return null
    return readFailedNotices(db, { institutionId }, now, FAILED_AT_MOST)
  },
  present: (notices, { today }): readonly FailedNoticeView[] =>
    presentFailedNotices(notices, today),
})
