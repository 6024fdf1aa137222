import { toLocalDate } from '@/lib/domain/time/local-date'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'

/** When a restored draft was written: 11月20日 14:02. Loaded with the draft, so that the form itself is smaller. */
export const writtenAtInWords = (at: Date, now: Date): string => dayAndTime(at, toLocalDate(now))
