import 'server-only'
import { asSystem } from '@/lib/data/door'
import { removeRuns } from '@/lib/data/stores/job/job-run-store'
import { removedBefore } from '@/lib/domain/jobs/recurring-jobs'

/** Removes old runs of recurring jobs. @returns how many */
export const clearJobRuns = (at: Date): Promise<number> =>
  asSystem('remove old runs of jobs', (db) => removeRuns(db, removedBefore(at)))
