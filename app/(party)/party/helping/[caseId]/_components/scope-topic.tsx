import { EarlierRounds } from '@/components/thread/earlier-rounds'
import { MessageList } from '@/components/thread/message-list'
import { SayForm } from '@/components/thread/say-form'
import { TakeBackForm } from '@/components/thread/take-back-form'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { HELPING } from '@/lib/labels/zh-CN/party-invited'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import type { HelpingView } from '@/lib/queries/party/get-helping'
import { sayAsInvitedAction, takeBackAsInvitedAction } from '../actions'

/** One question with what was said to it, and the place to say what one thinks. */
export function ScopeTopic({
  caseId,
  topic,
  mayWrite,
  mostMb,
}: {
  caseId: string
  topic: HelpingView['topics'][number]
  mayWrite: boolean
  /** Of one file that is sent with a message. */
  mostMb: number
}) {
  const ownSaid = topic.messages.filter(({ isOwn }) => isOwn).length
  return (
    <section className="rounded-lg border border-line bg-paper p-4" aria-label={topic.title}>
      <h2 className="flex flex-wrap items-center gap-2 text-xl font-semibold">
        {topic.title}
        {topic.round ? <Chip>{topic.round}</Chip> : null}
        {topic.isClosed ? <Chip>{THREAD.closed}</Chip> : null}
      </h2>
      <p className="mt-2 text-sm text-ink-3">
        {THREAD.mediator}　{topic.by}　<WholeDays>{topic.when}</WholeDays>
      </p>
      <p className="mb-1 text-lg break-words whitespace-pre-line">{topic.question}</p>
      <MessageList
        caseId={caseId}
        messages={topic.messages}
        audience="case"
        acts={(message) =>
          message.mayTakeBack ? (
            <TakeBackForm action={takeBackAsInvitedAction} caseId={caseId} message={message} />
          ) : null
        }
      />
      {mayWrite && !topic.isClosed ? (
        <div className="border-t border-line-2 pt-3">
          <SayForm
            key={ownSaid}
            action={sayAsInvitedAction}
            audience="case"
            label={HELPING.say}
            button={HELPING.send}
            fields={{ caseId, messageId: topic.freshId, topicId: topic.id }}
            mostMb={mostMb}
          />
        </div>
      ) : null}
      <EarlierRounds rounds={topic.earlier}>
        {(round) => <MessageList caseId={caseId} messages={round.messages} audience="case" />}
      </EarlierRounds>
    </section>
  )
}
