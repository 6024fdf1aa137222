import 'server-only'
import { after } from 'next/server'
import { recountIfDue } from '@/lib/jobs/recount-clocks'
import { finishBeforeEnd } from '@/lib/platform/ending'

/**
 * Recounts the due days by a notice that was just loaded, once the user has the response. What a
 * stopped process leaves is done by the job.
 */
export function recountAfterResponse(): void {
  after(() => finishBeforeEnd(recountIfDue()))
}
