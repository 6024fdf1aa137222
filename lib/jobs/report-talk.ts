import 'server-only'
import type { Db } from '@/lib/data/door'
import { clearExpiredBidding, findBiddingNews } from '@/lib/data/stores/blind-offer/bidding-store'
import { remindParticipant } from '@/lib/data/stores/delivery/remind-participant'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import {
  findHelpingIn,
  findListening,
  findMediatorOf,
  findNews,
  findRunningOffer,
  findRunningTopic,
} from '@/lib/data/stores/thread/news-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { toLocalDate } from '@/lib/domain/time/local-date'

/**
 * 异步调解: says that there is something to read, to those who may hear it and never what: the mediator
 * in the inbox, those who take part by SMS. Nothing of a message that was taken back before anyone
 * could see it.
 */
export async function reportTalk(db: Db, job: JobPayload<'talk'>, at: Date): Promise<void> {
  if (job.what === 'message') return reportMessage(db, job.messageId, at)
  if (job.what === 'answer') return reportAnswer(db, job, at)
  if (job.what === 'offer') return remindOfOffer(db, job.offerId, at)
  if (job.what === 'blind') return reportBidding(db, job, at)
  if (job.what === 'blind_due') return clearExpiredBidding(db, job.biddingId)
  if (job.what === 'joined') return remindAll(db, job.caseId, { partyId: null }, [job.by], at)
  const topic = await findRunningTopic(db, job.topicId)
  if (!topic) return
  const { caseId, topicNo, dueAt, answeredBy, spokenBy } = topic
  if (job.what === 'topic') {
    await remindAll(db, caseId, { partyId: null }, [], at)
    return remindHelping(db, { caseId, topicId: job.topicId }, [], at)
  }
  if (dueAt.toISOString() !== job.dueAt) return
  const listening = await findListening(db, caseId, { partyId: null })
  const silent = listening.filter(({ partyId }) => !answeredBy.includes(partyId ?? ''))
  await remindHelping(db, { caseId, topicId: job.topicId }, spokenBy, at)
  if (silent.length === 0) return
  for (const { accountId } of silent) await remindParticipant(db, { caseId, accountId }, at)
  const record = await findMediatorOf(db, caseId)
  if (!record) return
  await notify(db, {
    kind: 'topic.due',
    facts: { no: topicNo, dueAt: job.dueAt },
    about: { id: caseId, caseNo: record.caseNo },
    to: toOrNone(record.mediatorId, toMediator),
    by: null,
    at,
  })
}

async function reportMessage(db: Db, messageId: string, at: Date): Promise<void> {
  const news = await findNews(db, messageId)
  if (!news) return
  const { caseId, caucusPartyId, writerId, isByMediator, topicId } = news
  const writer = writerId ? [writerId] : []
  await remindAll(db, caseId, { partyId: caucusPartyId }, writer, at)
  if (topicId !== null) await remindHelping(db, { caseId, topicId }, writer, at)
  const record = isByMediator ? null : await findMediatorOf(db, caseId)
  if (!record) return
  await notify(db, {
    kind: 'talk.said',
    facts: {},
    about: { id: caseId, caseNo: record.caseNo },
    to: toOrNone(record.mediatorId, toMediator),
    by: null,
    at,
  })
}

/** The answer of one party is news for all others, also where it ended the offer. */
async function reportAnswer(
  db: Db,
  { offerId, by }: Extract<JobPayload<'talk'>, { what: 'answer' }>,
  at: Date,
): Promise<void> {
  const news = await findNews(db, offerId)
  if (!news) return
  const { caseId } = news
  await remindAll(db, caseId, { partyId: null }, [by], at)
  const record = await findMediatorOf(db, caseId)
  if (!record) return
  await notify(db, {
    kind: 'offer.answered',
    facts: {},
    about: { id: caseId, caseNo: record.caseNo },
    to: toOrNone(record.mediatorId, toMediator),
    by: null,
    at,
  })
}

/**
 * A bidding moved: the two parties learn that there is something to see, besides the one who moved
 * it.
 */
async function reportBidding(
  db: Db,
  { biddingId, by }: Extract<JobPayload<'talk'>, { what: 'blind' }>,
  at: Date,
): Promise<void> {
  const bidding = await findBiddingNews(db, biddingId)
  if (!bidding) return
  const { caseId, no, partyIds } = bidding
  const listening = await findListening(db, caseId, { partyId: null })
  const accounts = new Set(
    listening.flatMap(({ accountId, partyId }) =>
      partyId !== null && partyIds.includes(partyId) && accountId !== by ? accountId : [],
    ),
  )
  for (const accountId of accounts) await remindParticipant(db, { caseId, accountId }, at)
  const record = await findMediatorOf(db, caseId)
  if (!record || record.mediatorId === by) return
  await notify(db, {
    kind: 'blind.moved',
    facts: { no },
    about: { id: caseId, caseNo: record.caseNo },
    to: toOrNone(record.mediatorId, toMediator),
    by: null,
    at,
  })
}

/** Those who have not answered, once, before the offer ends. */
async function remindOfOffer(db: Db, offerId: string, at: Date): Promise<void> {
  const offer = await findRunningOffer(db, offerId)
  if (!offer || at >= offer.expiresAt) return
  const { caseId, partyId: offering, answeredBy } = offer
  const listening = await findListening(db, caseId, { partyId: null })
  const silent = listening.filter(
    ({ partyId }) => partyId !== offering && !answeredBy.includes(partyId ?? ''),
  )
  for (const { accountId } of silent) await remindParticipant(db, { caseId, accountId }, at)
}

async function remindAll(
  db: Db,
  caseId: string,
  of: { readonly partyId: string | null },
  except: readonly string[],
  at: Date,
): Promise<void> {
  const accounts = new Set((await findListening(db, caseId, of)).map(({ accountId }) => accountId))
  for (const accountId of accounts)
    if (!except.includes(accountId)) await remindParticipant(db, { caseId, accountId }, at)
}

/** Those who help in a topic learn that there is something new in it, and nothing else. */
async function remindHelping(
  db: Db,
  { caseId, topicId }: { readonly caseId: string; readonly topicId: string },
  except: readonly string[],
  at: Date,
): Promise<void> {
  for (const accountId of await findHelpingIn(db, topicId, toLocalDate(at)))
    if (!except.includes(accountId))
      await remindParticipant(db, { caseId, accountId }, at, 'helping_news')
}
