import 'server-only'
import { asSystem } from '@/lib/data/door'
import { saveSteadyRow } from '@/lib/data/stores/job/job-run-store'
import { STEADY_NOTED_MS, STEADY_ROW_MS, type SteadyJob } from '@/lib/domain/jobs/recurring-jobs'
import { newId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { processName } from '@/lib/platform/machine'
import { errorWords } from './work-scheduled'

type Row = Parameters<typeof saveSteadyRow>[1]

/**
 * Notes the rounds of a steady job in this process: one row for the rounds with one result, written
 * once a minute and as the result changes: looking for work every two seconds writes little.
 */
export function createSteadyNotes(job: SteadyJob, clock: () => Date) {
  let row: Row | null = null
  let notedAt = 0
  return {
    /**
     * @param startedAt of this round
     * @param outcome `worked`: how many things, where the job counts them
     */
    note: async (
      startedAt: Date,
      outcome: { readonly worked: unknown } | { readonly error: unknown },
    ): Promise<void> => {
      const at = clock()
      const error = 'error' in outcome ? errorWords(errorFields(outcome.error)) : null
      const worked =
        'worked' in outcome && typeof outcome.worked === 'number' ? outcome.worked : null
      const goesOn =
        row !== null &&
        row.error === error &&
        at.getTime() - row.startedAt.getTime() < STEADY_ROW_MS
      row =
        goesOn && row
          ? {
              ...row,
              endedAt: at,
              rounds: row.rounds + 1,
              worked: worked === null ? row.worked : (row.worked ?? 0) + worked,
            }
          : {
              id: newId(),
              job,
              state: error === null ? 'done' : 'failed',
              startedAt,
              endedAt: at,
              rounds: 1,
              worked,
              error,
              process: processName(),
            }
      if (goesOn && at.getTime() - notedAt < STEADY_NOTED_MS) return
      notedAt = at.getTime()
      const written = row
      try {
        await asSystem('note a steady job', (db) => saveSteadyRow(db, written))
      } catch (failure) {
        log.warn('a steady job not noted', errorFields(failure))
      }
    },
  }
}
