import type { FormAction } from '@/components/forms/action-form'
import { AudienceBand } from '@/components/thread/audience-band'
import { MessageList } from '@/components/thread/message-list'
import { SayForm } from '@/components/thread/say-form'
import { TakeBackForm } from '@/components/thread/take-back-form'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import type { MessageView } from '@/lib/queries/thread/messages-view'

type Acts = { readonly say: FormAction; readonly takeBack: FormAction }
type Words = { readonly label: string; readonly button: string; readonly to?: string }

/** One conversation beside the pictures: what was said in it, and the place to write. */
function Conversation({
  caseId,
  audience,
  messages,
  acts,
  words,
  fields,
  mostMb,
}: {
  caseId: string
  audience: 'case' | 'caucus'
  messages: readonly MessageView[]
  acts: Acts
  words: Words
  /** null: no one writes here any more, or the reader may not. */
  fields: Readonly<Record<string, string>> | null
  /** Of one file that is sent with a message. */
  mostMb: number
}) {
  return (
    <div className="px-4 py-2">
      {messages.length === 0 ? <p className="py-2 text-ink-2">{BOARD.talkEmpty}</p> : null}
      <MessageList
        caseId={caseId}
        messages={messages}
        audience={audience}
        acts={(message) =>
          message.mayTakeBack ? (
            <TakeBackForm action={acts.takeBack} caseId={caseId} message={message} />
          ) : null
        }
      />
      {fields ? (
        <SayForm
          key={messages.filter(({ isOwn }) => isOwn).length}
          action={acts.say}
          audience={audience}
          {...words}
          fields={fields}
          mostMb={mostMb}
          stays
        />
      ) : null}
    </div>
  )
}

export interface RoomTopicsProps {
  caseId: string
  title: string
  help: string
  topics: readonly {
    readonly id: string
    readonly title: string
    readonly question: string
    readonly isClosed: boolean
    readonly messages: readonly MessageView[]
    readonly freshId: string
  }[]
  /** Where one opens a topic; null: the reader opens none. */
  openHref: string | null
  /** Why no one can write to all now; null: one can. */
  shut: string | null
  acts: Acts
  words: Words
  mostMb: number
}

/** What is said to all: the topics that are open. */
export function RoomTopics(props: RoomTopicsProps) {
  const { caseId, title, help, topics, openHref, shut, acts, words, mostMb } = props
  const open = topics.filter(({ isClosed }) => !isClosed)
  return (
    <section aria-label={title}>
      <AudienceBand audience="case" title={title} help={help} />
      {shut === null ? null : <p className="px-4 py-3 text-warn">{shut}</p>}
      {open.length === 0 ? (
        <div className="flex flex-col items-start gap-2 px-4 py-3">
          <p className="text-ink-2">{BOARD.noTopics}</p>
          {openHref === null || shut !== null ? null : (
            // A page of its own: leaving the room would end the mediator's place in it.
            <a href={openHref} target="_blank" rel="noopener" className="btn btn-default min-h-11">
              {BOARD.openTopic}
            </a>
          )}
        </div>
      ) : null}
      {open.map((topic) => (
        <article key={topic.id} className="border-b border-line">
          <h2 className="px-4 pt-3 font-semibold">{topic.title}</h2>
          <p className="px-4 break-words whitespace-pre-line text-ink-2">{topic.question}</p>
          <Conversation
            caseId={caseId}
            audience="case"
            messages={topic.messages}
            acts={acts}
            words={words}
            mostMb={mostMb}
            fields={shut === null ? { caseId, messageId: topic.freshId, topicId: topic.id } : null}
          />
        </article>
      ))}
    </section>
  )
}

export interface RoomCaucusProps {
  caseId: string
  partyId: string
  title: string
  help: string
  messages: readonly MessageView[]
  freshId: string
  mayWrite: boolean
  acts: Acts
  words: Words
  mostMb: number
}

/** The conversation of one party with the mediator, which no other hears. */
export function RoomCaucus(props: RoomCaucusProps) {
  const { caseId, partyId, title, help, freshId, mayWrite, ...rest } = props
  return (
    <section aria-label={title}>
      <AudienceBand audience="caucus" title={title} help={help} />
      <Conversation
        caseId={caseId}
        audience="caucus"
        {...rest}
        fields={mayWrite ? { caseId, messageId: freshId, partyId } : null}
      />
    </section>
  )
}
