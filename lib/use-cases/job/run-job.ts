import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findOpenRun, requestRun } from '@/lib/data/stores/job/job-run-store'
import { decideRun } from '@/lib/domain/jobs/decide-run'
import { allow } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { RunJobInput } from './run-job.input'

/** 立即执行: a scheduled job begins within seconds, in a process that works on jobs. */
export const runJob = defineUseCase({
  act: 'job:run',
  input: RunJobInput,
  load: async (db, { job }) => ({ open: await findOpenRun(db, job) }),
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: ({ open }) => decideRun(open),
  write: async (db, grant, _decision, _facts, { job }, { actor, now }) => {
    if (!(await requestRun(db, grant, { id: newId(), job }, now))) {
      const lost = decideRun(await findOpenRun(db, job))
      // The other one has ended meanwhile: that run was this one's wish.
      return lost.ok ? allow({ job }) : lost
    }
    const event = { kind: 'job.requested' as const, data: { job } }
    await appendEvent(db, { event, subject: {}, by: actor, at: now })
    return allow({ job })
  },
})
