import { z } from 'zod'
import { AUDIENCES, IMPORTANCES } from '../announcement/announcement'
import { Day, Id, Text } from './event-atoms'

const ANNOUNCEMENT = { announcementId: Id, title: Text }

/** Events of 公告. Who has read one is kept with it and is no event: it concerns no one else. */
export const ANNOUNCEMENT_EVENT_SHAPES = {
  'announcement.drafted': z.strictObject(ANNOUNCEMENT),
  'announcement.edited': z.strictObject(ANNOUNCEMENT),
  'announcement.published': z.strictObject({
    ...ANNOUNCEMENT,
    audiences: z.array(z.enum(AUDIENCES)).min(1),
    importance: z.enum(IMPORTANCES),
    from: Day,
    until: Day.nullable(),
    // Of title and body, in the order in which a reader sees them.
    sha256: Text,
  }),
  'announcement.withdrawn': z.strictObject({ ...ANNOUNCEMENT, wasPublished: z.boolean() }),
} as const
