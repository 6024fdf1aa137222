import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { remindParticipant } from '@/lib/data/stores/delivery/remind-participant'
import {
  findChoiceNews,
  lapseChoice,
  type ChoiceNews,
} from '@/lib/data/stores/mediator-choice/choice-news-store'
import { notify, toAdministrators, toOrNone } from '@/lib/data/stores/notice/notify'
import { findListening } from '@/lib/data/stores/thread/news-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'

/**
 * 双方共同选调解员: says that it was opened or has ended, to those who take part by SMS and to the
 * institution in the inbox. Once its time is over it lapses, and the institution designates (特邀规定
 * 第12条).
 */
export async function reportChoice(db: Db, job: JobPayload<'choice'>, at: Date): Promise<void> {
  if (job.what === 'moved') {
    const news = await findChoiceNews(db, job.choiceId)
    if (news) await report(db, news, job.by, at)
    return
  }
  if (!(await lapseChoice(db, job.choiceId))) return
  const news = await findChoiceNews(db, job.choiceId)
  if (!news) return
  const { caseId, courtId, institutionId } = news
  await appendEvent(db, {
    event: {
      kind: 'choice.ended',
      data: { result: 'lapsed', mediatorId: null, mediator: null, text: null },
    },
    subject: { caseId, courtId, institutionId },
    by: null,
    at,
    basis: 'online_mediation_10',
  })
  await report(db, news, null, at)
}

async function report(db: Db, news: ChoiceNews, by: string | null, at: Date): Promise<void> {
  const { caseId, caseNo, institutionId, stored, chosen } = news
  const listening = await findListening(db, caseId, { partyId: null })
  for (const accountId of new Set(listening.map((each) => each.accountId)))
    if (accountId !== by) await remindParticipant(db, { caseId, accountId }, at)
  // The institution opened it, or ended it early, itself.
  if (stored === 'open' || stored === 'ended') return
  await notify(db, {
    kind: 'choice.ended',
    facts: { result: stored, mediator: chosen?.name ?? null },
    about: { id: caseId, caseNo },
    to: toOrNone(institutionId, toAdministrators),
    by: null,
    at,
  })
}
