import { AudienceBand } from '@/components/thread/audience-band'
import { MessageList } from '@/components/thread/message-list'
import { TakeBackForm } from '@/components/thread/take-back-form'
import { TalkForm } from '@/components/thread/talk-form'
import { TALK } from '@/lib/labels/zh-CN/mediator-acts/talk'
import type { CaucusView } from '@/lib/queries/mediator/get-talk'
import { sayAction, takeBackAction } from '../actions'

/** The conversation with one party, which no other hears. */
export function CaucusColumn({
  caseId,
  caucus: { partyId, name, others, messages, freshId },
  mayWrite,
  mostMb,
}: {
  caseId: string
  caucus: CaucusView
  mayWrite: boolean
  /** Of one file that is sent with a message. */
  mostMb: number
}) {
  return (
    <section
      id={`c-${partyId}`}
      aria-label={TALK.caucus(name)}
      className="scroll-mt-16 overflow-hidden rounded-lg border-2 border-dashed border-edge bg-ground"
    >
      <AudienceBand audience="caucus" title={TALK.caucus(name)} help={TALK.caucusHelp(others)} />
      <div className="px-4 py-2">
        {messages.length === 0 ? (
          <p className="py-3 text-ink-3">{TALK.noMessages}</p>
        ) : (
          <MessageList
            caseId={caseId}
            messages={messages}
            audience="caucus"
            acts={(message) =>
              message.mayTakeBack ? (
                <TakeBackForm action={takeBackAction} caseId={caseId} message={message} />
              ) : null
            }
          />
        )}
      </div>
      {mayWrite ? (
        <div className="border-t border-dashed border-edge bg-paper px-4 py-3">
          <TalkForm
            key={messages.filter(({ isOwn }) => isOwn).length}
            action={sayAction}
            audience="caucus"
            label={TALK.replyTo(name)}
            button={TALK.sendToOne}
            to={TALK.to(name)}
            fields={{ caseId, messageId: freshId, partyId }}
            mostMb={mostMb}
          />
        </div>
      ) : null}
    </section>
  )
}
