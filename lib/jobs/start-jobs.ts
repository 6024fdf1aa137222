import 'server-only'
import { configuredChannels } from '@/lib/channels/configured'
import { createWebhookSender } from '@/lib/channels/send-webhook'
import { bindDossier } from '@/lib/documents/dossier/bind-dossier'
import { configuredSigner } from '@/lib/documents/pdf-signature/configured-signer'
import { setContent } from '@/lib/documents/set-content'
import { signContent } from '@/lib/documents/sign-content'
import { makePageCopy } from '@/lib/files/page-copy'
import { sweepOrphans } from '@/lib/files/sweep-orphans'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/logger'
import { webhookAddressRules } from '@/lib/platform/webhook-address-rules'
import { anchorChains } from './anchor-chains'
import { clearApplications } from './clear-applications'
import { clearConsultations } from './clear-consultations'
import { clearReferralDrafts } from './clear-referral-drafts'
import { endLeftConferences } from './end-left-conferences'
import { planEscalations } from './escalate-chases'
import { planFailedNotices } from './decline-notice/plan-failed-notices'
import { workDeclineNotices } from './decline-notice/work-decline-notices'
import { workDossiers } from './dossier/work-dossiers'
import { mergeTallies } from './merge-tallies'
import { checkPdf } from './pdf-reading/read-pdf'
import { numberAllChanges } from './number-changes'
import { planDossierChecks } from './plan-dossier-checks'
import { readVolumeTexts } from './read-volume-texts'
import { recognisePictures } from './recognise-pictures'
import { recountIfDue } from './recount-clocks'
import { planReminders } from './remind-invited'
import { planHearingReminders } from './remind-of-hearings'
import { planMeetingReminders } from './remind-of-meetings'
import { workCourtPapers } from './court-papers/work-court-papers'
import { workSupplementary } from './work-supplementary'
import { planWarnings } from './warn-deadlines'
import { warnRoster } from './warn-roster'
import { planConfirmationPeriods } from './watch-confirmation-periods'
import { workDeliveries } from './work-deliveries'
import { workDestructions } from './work-destructions'
import { workDossierChecks } from './work-dossier-checks'
import { workFileScans } from './work-file-scans'
import { workOutbox } from './work-outbox'
import { workRecordings } from './work-recordings'
import { createWebhookWorker, type WebhookWorker } from './work-webhooks'

const FIRST_AFTER_MS = 20_000
/**
 * Runs more often than needed, so that an hour missed while the database was away is made up soon
 * after.
 */
const ASK_EVERY_MS = 10 * 60_000

async function sealIfDue(): Promise<void> {
  try {
    await anchorChains(now(), { onlyIfDue: true })
  } catch (error) {
    log.error('chains not sealed', errorFields(error))
  }
}

const DAILY_MS = 24 * 3_600_000

async function sweepFiles(): Promise<void> {
  try {
    const removed = await sweepOrphans(now())
    if (removed > 0) log.info('orphan files removed', { count: removed })
  } catch (error) {
    log.error('orphan files not removed', errorFields(error))
  }
}

async function mergeClosedMonths(): Promise<void> {
  try {
    const merged = await mergeTallies(now())
    if (merged > 0) log.info('tallies of closed months merged', { count: merged })
  } catch (error) {
    log.error('tallies of closed months not merged', errorFields(error))
  }
}

async function clearOldConsultations(): Promise<void> {
  try {
    const removed = await clearConsultations(now())
    if (removed > 0) log.info('words of old consultations removed', { count: removed })
  } catch (error) {
    log.error('words of old consultations not removed', errorFields(error))
  }
}

async function clearOldReferralDrafts(): Promise<void> {
  try {
    const removed = await clearReferralDrafts(now())
    if (removed > 0) log.info('old drafts of referrals removed', { count: removed })
  } catch (error) {
    log.error('old drafts of referrals not removed', errorFields(error))
  }
}

async function clearOldApplications(): Promise<void> {
  try {
    const removed = await clearApplications(now())
    if (removed > 0) log.info('contents of old applications removed', { count: removed })
  } catch (error) {
    log.error('contents of old applications not removed', errorFields(error))
  }
}

async function planDay(): Promise<void> {
  try {
    await planWarnings(now())
    await planEscalations(now())
    await planDossierChecks(now())
    await planFailedNotices(now())
    await planReminders(now())
    await planMeetingReminders(now())
    await planHearingReminders(now())
    await warnRoster(now())
    await planConfirmationPeriods(now())
  } catch (error) {
    log.error('warnings of the day not planned', errorFields(error))
  }
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

/** How long a job waits at most; each process asks the database once in that time. */
const OUTBOX_POLL_MS = 2_000
const TEXT_POLL_MS = 15_000
const SCAN_POLL_MS = 30_000
const AFTER_TROUBLE_MS = 30_000

type Loop = {
  readonly pollMs: number
  /** What the log says where it failed. */
  readonly failure: string
  readonly work: () => Promise<unknown>
}

/** Apart from each other: a slow gateway or a large dossier keeps no inbox waiting. */
const LOOPS: readonly Loop[] = [
  { pollMs: OUTBOX_POLL_MS, failure: 'outbox not worked on', work: () => workOutbox(now()) },
  {
    pollMs: OUTBOX_POLL_MS,
    failure: 'deliveries not sent',
    work: () => workDeliveries(now, configuredChannels()),
  },
  {
    pollMs: OUTBOX_POLL_MS,
    failure: 'dossiers not bound',
    work: () => workDossiers(now, (order) => bindDossier(order, makePageCopy)),
  },
  {
    pollMs: OUTBOX_POLL_MS,
    failure: 'dossiers not checked',
    work: () => workDossierChecks(now, checkPdf),
  },
  {
    pollMs: OUTBOX_POLL_MS,
    failure: 'dossiers not destroyed',
    work: () => workDestructions(now),
  },
  {
    pollMs: OUTBOX_POLL_MS,
    failure: 'notices of declines not made',
    work: () => workDeclineNotices(now, signContent),
  },
  {
    pollMs: OUTBOX_POLL_MS,
    failure: 'changes not followed',
    work: followChanges,
  },
  {
    pollMs: OUTBOX_POLL_MS,
    failure: 'papers of courts not filed',
    work: () => workCourtPapers(now, setContent),
  },
  {
    pollMs: OUTBOX_POLL_MS,
    failure: 'supplementary agreements not filed',
    work: () => workSupplementary(now, { sign: signContent, set: setContent }),
  },
  {
    pollMs: TEXT_POLL_MS,
    failure: 'files of recordings not made',
    work: () => workRecordings(now),
  },
  {
    pollMs: SCAN_POLL_MS,
    failure: 'conferences that all have left not ended',
    work: () => endLeftConferences(now),
  },
  {
    pollMs: TEXT_POLL_MS,
    failure: 'pictures not recognised',
    work: () => recognisePictures(now()),
  },
  {
    pollMs: SCAN_POLL_MS,
    failure: 'held files not scanned',
    work: () => workFileScans(now),
  },
  {
    pollMs: TEXT_POLL_MS,
    failure: 'text of volumes not read',
    work: () => readVolumeTexts(now()),
  },
]

/** Repeats a work for as long as the process lives; processes drift apart by chance. */
async function keepWorking(loop: Loop): Promise<void> {
  let pause = loop.pollMs
  try {
    await loop.work()
  } catch (error) {
    pause = AFTER_TROUBLE_MS
    log.error(loop.failure, errorFields(error))
  }
  setTimeout(() => void keepWorking(loop), pause * (0.5 + Math.random())).unref()
}

/**
 * Starts the periodic work of the server. Never keeps a process alive; several processes share the
 * work. The certificate of PDF signatures is opened before the first request is answered, because
 * that keeps the thread busy; without a usable one the server starts all the same.
 */
export async function startJobs(): Promise<void> {
  await configuredSigner()
  setTimeout(() => void sealIfDue(), FIRST_AFTER_MS).unref()
  setInterval(() => void sealIfDue(), ASK_EVERY_MS).unref()
  setTimeout(() => void recountIfDue(), FIRST_AFTER_MS).unref()
  setInterval(() => void recountIfDue(), ASK_EVERY_MS).unref()
  setTimeout(() => void sweepFiles(), FIRST_AFTER_MS).unref()
  setInterval(() => void sweepFiles(), DAILY_MS).unref()
  setTimeout(() => void planDay(), FIRST_AFTER_MS).unref()
  setInterval(() => void planDay(), ASK_EVERY_MS).unref()
  setTimeout(() => void clearOldConsultations(), FIRST_AFTER_MS).unref()
  setInterval(() => void clearOldConsultations(), DAILY_MS).unref()
  setTimeout(() => void clearOldApplications(), FIRST_AFTER_MS).unref()
  setInterval(() => void clearOldApplications(), DAILY_MS).unref()
  setTimeout(() => void clearOldReferralDrafts(), FIRST_AFTER_MS).unref()
  setInterval(() => void clearOldReferralDrafts(), DAILY_MS).unref()
  for (const loop of LOOPS) setTimeout(() => void keepWorking(loop), loop.pollMs).unref()
  setTimeout(() => void mergeClosedMonths(), FIRST_AFTER_MS).unref()
  setInterval(() => void mergeClosedMonths(), DAILY_MS).unref()
}
