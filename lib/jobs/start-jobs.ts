import 'server-only'
import { configuredChannels } from '@/lib/channels/configured'
import { createWebhookSender } from '@/lib/channels/send-webhook'
import { bindDossier } from '@/lib/documents/dossier/bind-dossier'
import { configuredSigner } from '@/lib/documents/pdf-signature/configured-signer'
import { setContent } from '@/lib/documents/set-content'
import { signContent } from '@/lib/documents/sign-content'
import {
  LOOK_EVERY_MINUTES,
  STEADY_JOB_NAMES,
  STEADY_JOBS,
  type SteadyJob,
} from '@/lib/domain/jobs/recurring-jobs'
import { makePageCopy } from '@/lib/files/page-copy'
import { now } from '@/lib/platform/clock'
import { finishBeforeEnd, isEnding } from '@/lib/platform/ending'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/logger'
import { webhookAddressRules } from '@/lib/platform/webhook-address-rules'
import { endLeftConferences } from './end-left-conferences'
import { workDeclineNotices } from './decline-notice/work-decline-notices'
import { workDossiers } from './dossier/work-dossiers'
import { checkPdf } from './pdf-reading/read-pdf'
import { numberAllChanges } from './number-changes'
import { readVolumeTexts } from './read-volume-texts'
import { recognisePictures } from './recognise-pictures'
import { createSteadyNotes } from './schedule/note-steady'
import { SCHEDULED_WORK } from './schedule/scheduled-work'
import { workRequestedRuns, workSchedule } from './schedule/work-scheduled'
import { serveMetrics } from './serve-metrics'
import { workCourtPapers } from './court-papers/work-court-papers'
import { workSupplementary } from './work-supplementary'
import { workDeliveries } from './work-deliveries'
import { workDestructions } from './work-destructions'
import { workDossierChecks } from './work-dossier-checks'
import { workFileScans } from './work-file-scans'
import { workOutbox } from './work-outbox'
import { workRecordings } from './work-recordings'
import { createWebhookWorker, type WebhookWorker } from './work-webhooks'

const FIRST_AFTER_MS = 20_000
const LOOK_EVERY_MS = LOOK_EVERY_MINUTES * 60_000
/** How soon a job begins that an administrator started by hand. */
const REQUESTED_POLL_MS = 2_000

async function lookAtSchedule(): Promise<void> {
  try {
    await finishBeforeEnd(workSchedule(now, SCHEDULED_WORK))
  } catch (error) {
    log.error('schedule not looked at', errorFields(error))
  }
}

async function lookForRequests(): Promise<void> {
  let pause = REQUESTED_POLL_MS
  try {
    await finishBeforeEnd(workRequestedRuns(now, SCHEDULED_WORK))
  } catch (error) {
    pause = AFTER_TROUBLE_MS
    log.error('requested runs not done', errorFields(error))
  }
  setTimeout(() => void lookForRequests(), pause).unref()
}

let webhookWorker: WebhookWorker | undefined

/** Numbers what was committed, and begins to send it; receivers are not waited for. */
async function followChanges(): Promise<void> {
  webhookWorker ??= createWebhookWorker(
    now,
    createWebhookSender(webhookAddressRules(), env().HEYI_WEBHOOK_TIMEOUT_MS),
  )
  await numberAllChanges(now)
  await webhookWorker.poll()
}

const AFTER_TROUBLE_MS = 30_000

type Loop = {
  /** What the log says where it failed. */
  readonly failure: string
  readonly work: () => Promise<unknown>
}

/** Apart from each other: a slow gateway or a large dossier keeps no inbox waiting. */
const LOOPS: Readonly<Record<SteadyJob, Loop>> = {
  outbox: { failure: 'outbox not worked on', work: () => workOutbox(now()) },
  deliveries: {
    failure: 'deliveries not sent',
    work: () => workDeliveries(now, configuredChannels()),
  },
  changes: { failure: 'changes not followed', work: followChanges },
  dossiers: {
    failure: 'dossiers not bound',
    work: () => workDossiers(now, (order) => bindDossier(order, makePageCopy)),
  },
  dossier_checks: {
    failure: 'dossiers not checked',
    work: () => workDossierChecks(now, checkPdf),
  },
  destructions: { failure: 'dossiers not destroyed', work: () => workDestructions(now) },
  decline_notices: {
    failure: 'notices of declines not made',
    work: () => workDeclineNotices(now, signContent),
  },
  court_papers: {
    failure: 'papers of courts not filed',
    work: () => workCourtPapers(now, setContent),
  },
  supplementary: {
    failure: 'supplementary agreements not filed',
    work: () => workSupplementary(now, { sign: signContent, set: setContent }),
  },
  recordings: { failure: 'files of recordings not made', work: () => workRecordings(now) },
  left_conferences: {
    failure: 'conferences that all have left not ended',
    work: () => endLeftConferences(now),
  },
  pictures: { failure: 'pictures not recognised', work: () => recognisePictures(now()) },
  file_scans: { failure: 'held files not scanned', work: () => workFileScans(now) },
  volume_texts: { failure: 'text of volumes not read', work: () => readVolumeTexts(now()) },
}

/** Repeats a work for as long as the process lives; processes drift apart by chance. */
async function keepWorking(
  job: SteadyJob,
  notes: ReturnType<typeof createSteadyNotes>,
): Promise<void> {
  if (isEnding()) return
  const { failure, work } = LOOPS[job]
  const startedAt = now()
  let pause = STEADY_JOBS[job] * 1_000
  try {
    await notes.note(startedAt, { worked: await finishBeforeEnd(work()) })
  } catch (error) {
    pause = AFTER_TROUBLE_MS
    log.error(failure, errorFields(error))
    await notes.note(startedAt, { error })
  }
  setTimeout(() => void keepWorking(job, notes), pause * (0.5 + Math.random())).unref()
}

/**
 * Starts the periodic work of the server, and its metrics, unless HEYI_JOBS leaves both to another
 * process. Never keeps a process alive; several processes share the work, and one that ends
 * finishes what it has begun. The certificate of PDF signatures is opened before the first request
 * is answered, because that keeps the thread busy; without a usable one the server starts all the
 * same.
 */
export async function startJobs(): Promise<void> {
  await configuredSigner()
  const { HEYI_JOBS, HEYI_METRICS_PORT: port, HEYI_METRICS_LISTEN: address } = env()
  if (HEYI_JOBS === 'off') return
  if (port !== undefined) serveMetrics({ port, address }, now)
  setTimeout(() => void lookAtSchedule(), FIRST_AFTER_MS).unref()
  setInterval(() => void lookAtSchedule(), LOOK_EVERY_MS).unref()
  setTimeout(() => void lookForRequests(), REQUESTED_POLL_MS).unref()
  for (const job of STEADY_JOB_NAMES)
    setTimeout(
      () => void keepWorking(job, createSteadyNotes(job, now)),
      STEADY_JOBS[job] * 1_000,
    ).unref()
}
