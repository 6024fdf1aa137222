import 'server-only'
import { sweepOrphans } from '@/lib/files/sweep-orphans'
import { anchorChains } from '../anchor-chains'
import { clearApplications } from '../clear-applications'
import { clearConsultations } from '../clear-consultations'
import { clearImports } from '../clear-imports'
import { clearReferralDrafts } from '../clear-referral-drafts'
import { planFailedNotices } from '../decline-notice/plan-failed-notices'
import { planEscalations } from '../escalate-chases'
import { mergeTallies } from '../merge-tallies'
import { planDossierChecks } from '../plan-dossier-checks'
import { recountClocks } from '../recount-clocks'
import { planHearingReminders } from '../remind-of-hearings'
import { planMeetingReminders } from '../remind-of-meetings'
import { planReminders } from '../remind-invited'
import { planWarnings } from '../warn-deadlines'
import { warnRoster } from '../warn-roster'
import { planConfirmationPeriods } from '../watch-confirmation-periods'
import { clearJobRuns } from './clear-job-runs'
import type { ScheduledWork } from './work-scheduled'

/** Each may be run at any time and by several processes: what was done is not done again. */
export const SCHEDULED_WORK: ScheduledWork = {
  // Looked at more often than needed, so that an hour missed while the database was away is made
  // up soon after. By hand: at once, whatever the hour.
  seal_chains: async (at, isByHand) => (await anchorChains(at, { onlyIfDue: !isByHand })).anchors,
  recount_clocks: (at) => recountClocks(at),
  plan_warnings: (at) => planWarnings(at),
  plan_escalations: (at) => planEscalations(at),
  plan_confirmation_periods: (at) => planConfirmationPeriods(at),
  plan_meeting_reminders: (at) => planMeetingReminders(at),
  plan_hearing_reminders: (at) => planHearingReminders(at),
  plan_invitation_reminders: (at) => planReminders(at),
  warn_roster: (at) => warnRoster(at),
  plan_failed_notices: (at) => planFailedNotices(at),
  plan_dossier_checks: (at) => planDossierChecks(at),
  sweep_files: (at) => sweepOrphans(at),
  merge_tallies: (at) => mergeTallies(at),
  clear_consultations: (at) => clearConsultations(at),
  clear_applications: (at) => clearApplications(at),
  clear_referral_drafts: (at) => clearReferralDrafts(at),
  clear_imports: (at) => clearImports(at),
  clear_job_runs: (at) => clearJobRuns(at),
}
