import { EarlierRounds } from '@/components/thread/earlier-rounds'
import { MessageList } from '@/components/thread/message-list'
import { SayForm } from '@/components/thread/say-form'
import { TakeBackForm } from '@/components/thread/take-back-form'
import { TalkForm } from '@/components/thread/talk-form'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import type { OwnTalkView } from '@/lib/queries/party/get-own-talk'
import { rephraseAction, sayToAllAction, takeBackAction } from '../actions'
import { OfferAnswers } from './offer-answers'

type Topic = OwnTalkView['topics'][number]

/** One question with its deadline, what was said to it, and the place to answer. */
export function TopicCard({
  caseId,
  topic,
  isOpen,
  mayOffer,
  mostMb,
}: {
  caseId: string
  topic: Topic
  isOpen: boolean
  /** May this person settle for a party? */
  mayOffer: boolean
  /** Of one file that is sent with a message. */
  mostMb: number
}) {
  const mayWrite = isOpen && !topic.isClosed
  const ownSaid = topic.messages.filter(({ isOwn }) => isOwn).length
  return (
    <section className="rounded-lg border border-line bg-paper p-4" aria-label={topic.title}>
      <h2 className="flex flex-wrap items-center gap-2 text-xl font-semibold">
        {topic.title}
        {topic.round ? <Chip>{topic.round}</Chip> : null}
        {topic.isClosed ? <Chip>{THREAD.closed}</Chip> : null}
        {topic.isExtended && !topic.isClosed ? <Chip tone="ok">{THREAD.extended}</Chip> : null}
      </h2>
      {topic.isClosed ? null : (
        <p className="mt-2 flex items-start gap-2 rounded-lg bg-warn-soft px-3 py-2 text-warn">
          <Icon name="calendar-days" className="mt-[0.2em] shrink-0" />
          <span>
            <WholeDays>
              {topic.isOverdue ? PARTY_TALK.overdue(topic.due) : PARTY_TALK.due(topic.due)}
            </WholeDays>
            {topic.isOverdue ? null : `，${topic.left}`}
          </span>
        </p>
      )}
      <p className="mt-3 text-sm text-ink-3">
        {THREAD.mediator}　{topic.by}　<WholeDays>{topic.when}</WholeDays>
      </p>
      <p className="mb-1 break-words whitespace-pre-line text-lg">{topic.question}</p>
      <MessageList
        caseId={caseId}
        messages={topic.messages}
        audience="case"
        acts={(message) => (
          <>
            {message.offer && mayWrite ? (
              <OfferAnswers caseId={caseId} topicId={topic.id} offer={message.offer} />
            ) : null}
            {message.mayTakeBack ? (
              <TakeBackForm action={takeBackAction} caseId={caseId} message={message} />
            ) : null}
            {message.mayRephrase && mayWrite ? (
              <div className="mt-2">
                <p className="mb-2 text-ink-2">{PARTY_TALK.held}</p>
                <SayForm
                  action={rephraseAction}
                  audience="case"
                  label={THREAD.rephraseLabel}
                  button={THREAD.rephrase}
                  fields={{ caseId, messageId: topic.freshIdToRephrase, heldId: message.id }}
                  mostMb={mostMb}
                />
              </div>
            ) : null}
          </>
        )}
      />
      {mayWrite ? (
        <div className="border-t border-line-2 pt-3">
          <TalkForm
            key={ownSaid}
            action={sayToAllAction}
            audience="case"
            label={PARTY_TALK.reply}
            button={PARTY_TALK.sendToAll}
            fields={{ caseId, messageId: topic.freshId, topicId: topic.id }}
            mostMb={mostMb}
          />
          {mayOffer ? (
            <SoftLink
              href={`/party/cases/${caseId}/talk/offer?topic=${topic.id}`}
              className={`${buttonClasses()} mt-2.5 min-h-12 w-full`}
            >
              {OFFER.make}
            </SoftLink>
          ) : null}
        </div>
      ) : null}
      <EarlierRounds rounds={topic.earlier}>
        {(round) => <MessageList caseId={caseId} messages={round.messages} audience="case" />}
      </EarlierRounds>
    </section>
  )
}
