import { EarlierRounds } from '@/components/thread/earlier-rounds'
import { MessageList } from '@/components/thread/message-list'
import { TakeBackForm } from '@/components/thread/take-back-form'
import { TalkForm } from '@/components/thread/talk-form'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { SUM_UP } from '@/lib/labels/zh-CN/mediator-acts/sum-up'
import { TALK } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import type { TalkView } from '@/lib/queries/mediator/get-talk'
import type { MessageView } from '@/lib/queries/thread/messages-view'
import { sayAction, takeBackAction } from '../actions'
import { ReleaseForm } from './release-form'

type Topic = TalkView['topics'][number]

/**
 * One topic: its question and deadline, who has answered, what was said, and the place to write to
 * all.
 */
export function TopicPart({
  caseId,
  topic,
  mayWrite,
  mayManage,
  mayContinue,
  maySumUp,
  mostMb,
}: {
  caseId: string
  topic: Topic
  mayWrite: boolean
  mayManage: boolean
  /** May another round of it be opened? */
  mayContinue: boolean
  /** Also when the topic has ended. */
  maySumUp: boolean
  /** Of one file that is sent with a message. */
  mostMb: number
}) {
  const page = `/mediator/cases/${caseId}/talk`
  return (
    <article className="px-4 py-3">
      <h2 className="flex flex-wrap items-center gap-2 text-lg font-semibold">
        {topic.title}
        {topic.round ? <Chip>{topic.round}</Chip> : null}
        {topic.isClosed ? (
          <Chip>{THREAD.closed}</Chip>
        ) : (
          <Chip tone={topic.isOverdue ? 'danger' : 'warn'} icon="calendar-days">
            {TALK.due(topic.due)}，{topic.left}
          </Chip>
        )}
        {topic.isExtended ? <Chip tone="ok">{THREAD.extended}</Chip> : null}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {topic.replies.map(({ party, hasReplied, words }) => (
          <li key={party} className="text-sm">
            <span className="font-semibold">{party}</span>{' '}
            <span className={hasReplied ? 'text-ok' : 'text-warn'}>
              <WholeDays>{words}</WholeDays>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-3 border-l-4 border-court pl-3">
        <p className="text-sm text-ink-3">
          {topic.by}　<WholeDays>{topic.when}</WholeDays>
        </p>
        <p className="break-words whitespace-pre-line">{topic.question}</p>
      </div>
      <MessageList
        caseId={caseId}
        messages={topic.messages}
        audience="case"
        acts={(message) => (
          <MessageActs caseId={caseId} page={page} message={message} mayHold={mayManage} />
        )}
      />
      {maySumUp && topic.messages.length > 0 ? (
        <SoftLink
          href={`${page}/minutes?topic=${topic.id}`}
          aria-label={SUM_UP.of([topic.title, topic.round].filter(Boolean).join(' '))}
          className={`${buttonClasses('quiet')} -ml-3 min-h-11`}
        >
          {SUM_UP.title}
        </SoftLink>
      ) : null}
      {mayContinue ? (
        <SoftLink
          href={`${page}/round?topic=${topic.id}`}
          aria-label={TALK.nextRoundOf(topic.title)}
          className={`${buttonClasses('quiet')} -ml-3 min-h-11`}
        >
          {TALK.nextRound}
        </SoftLink>
      ) : null}
      {mayManage ? (
        <div className="-ml-3 mb-2 flex flex-wrap">
          <SoftLink
            href={`${page}/topic?topic=${topic.id}`}
            aria-label={TALK.manageOf(topic.title)}
            className={`${buttonClasses('quiet')} min-h-11`}
          >
            {TALK.manage}
          </SoftLink>
          {mayWrite ? (
            <SoftLink
              href={`${page}/offer?topic=${topic.id}`}
              aria-label={OFFER.makeIn(topic.title)}
              className={`${buttonClasses('quiet')} min-h-11`}
            >
              {OFFER.make}
            </SoftLink>
          ) : null}
        </div>
      ) : null}
      {mayWrite ? (
        <TalkForm
          key={topic.messages.filter(({ isOwn }) => isOwn).length}
          action={sayAction}
          audience="case"
          label={TALK.reply}
          button={TALK.sendToAll}
          fields={{ caseId, messageId: topic.freshId, topicId: topic.id }}
          mostMb={mostMb}
        />
      ) : null}
      <EarlierRounds rounds={topic.earlier}>
        {(round) => (
          <>
            <MessageList
              caseId={caseId}
              messages={round.messages}
              audience="case"
              acts={(message) => (
                <MessageActs caseId={caseId} page={page} message={message} mayHold={maySumUp} />
              )}
            />
            {maySumUp && round.messages.length > 0 ? (
              <SoftLink
                href={`${page}/minutes?topic=${round.id}`}
                aria-label={SUM_UP.of(`${topic.title} ${round.round}`)}
                className={`${buttonClasses('quiet')} -ml-3 min-h-11`}
              >
                {SUM_UP.title}
              </SoftLink>
            ) : null}
          </>
        )}
      </EarlierRounds>
    </article>
  )
}

/** Takes back the own message; holds and releases those of the parties. */
function MessageActs({
  caseId,
  page,
  message,
  mayHold,
}: {
  caseId: string
  page: string
  message: MessageView
  mayHold: boolean
}) {
  const { id, author, when, state, isRephrased, offer } = message
  if (offer?.state === 'accepted' && mayHold)
    return (
      <SoftLink
        href={`/mediator/cases/${caseId}/agreement?offer=${id}`}
        className={`${buttonClasses('primary')} mt-2 min-h-11`}
      >
        {OFFER.toDraft}
      </SoftLink>
    )
  if (message.mayTakeBack)
    return <TakeBackForm action={takeBackAction} caseId={caseId} message={message} />
  if (message.isMediator || !mayHold) return null
  if (state === 'held')
    return isRephrased ? null : <ReleaseForm caseId={caseId} message={message} />
  return (
    <SoftLink
      href={`${page}/hold?message=${id}`}
      aria-label={TALK.holdOf(author, when)}
      className="-mx-1 inline-flex min-h-11 items-center px-1 text-sm text-ink-2"
    >
      {TALK.hold}
    </SoftLink>
  )
}
