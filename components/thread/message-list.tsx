import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { WholeDays } from '@/components/ui/whole-days'
import { spokenTo, THREAD } from '@/lib/labels/zh-CN/thread'
import type { MessageView } from '@/lib/queries/thread/messages-view'
import { MessageFileList } from './message-files'
import { OfferCard } from './offer-card'
import { PendingClock } from './pending-clock'

export type ThreadAudience = keyof typeof spokenTo

/**
 * What was said in one conversation, earliest first; `acts`: what the reader can do about a
 * message.
 */
export function MessageList({
  caseId,
  messages,
  audience,
  acts,
}: {
  caseId: string
  messages: readonly MessageView[]
  audience: ThreadAudience
  acts?: (message: MessageView) => ReactNode
}) {
  return (
    <ol className="flex flex-col divide-y divide-line-2">
      {messages.map((message) => (
        <li key={message.id} id={`m-${message.id}`} className="py-3">
          {message.state === 'gone' ? (
            <Tombstone message={message} />
          ) : (
            <Said caseId={caseId} message={message} audience={audience} acts={acts?.(message)} />
          )}
        </li>
      ))}
    </ol>
  )
}

function signOf(state: MessageView['state'], audience: ThreadAudience): IconName {
  if (state === 'held') return 'eye-off'
  return audience === 'case' ? 'eye' : 'lock'
}

/** Who took something back, and when. */
function Tombstone({ message: { author, when } }: { message: MessageView }) {
  return (
    <p className="flex items-center gap-2 text-sm text-ink-3">
      <Icon name="undo-2" className="shrink-0" />
      <WholeDays>{THREAD.gone(author, when)}</WholeDays>
    </p>
  )
}

function Said({
  caseId,
  message,
  audience,
  acts,
}: {
  caseId: string
  message: MessageView
  audience: ThreadAudience
  acts: ReactNode
}) {
  const { author, when, words, offer, state, isOwn, isLate, leavesAt, holdReason } = message
  return (
    <article
      className={
        isOwn
          ? `border-l-4 pl-3 ${audience === 'case' ? 'border-court' : 'border-ink-2'}`
          : undefined
      }
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <strong className="min-w-0 break-words font-semibold">{author}</strong>
        <span className="text-sm text-ink-3">
          <WholeDays>{when}</WholeDays>
          {isLate ? `，${THREAD.late}` : null}
        </span>
      </p>
      {offer ? (
        <OfferCard offer={offer} />
      ) : words === '' ? null : (
        <p className={`mt-1 break-words whitespace-pre-line ${words === null ? 'text-ink-3' : ''}`}>
          {words ?? THREAD.heldForOthers}
        </p>
      )}
      <MessageFileList caseId={caseId} files={message.files} />
      {holdReason === null ? null : (
        <p className="mt-2 rounded-lg bg-warn-soft px-3 py-2 text-warn">
          {message.isRephrased ? THREAD.rephrased : THREAD.holdReason(holdReason)}
        </p>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-2">
        <Icon name={signOf(state, audience)} className="size-[1.15em] shrink-0" />
        {state === 'held' ? THREAD.held : spokenTo[audience]}
        {isOwn && state === 'said' && message.readBy ? (
          <span className="ml-auto text-ink-3">{THREAD.readBy(message.readBy)}</span>
        ) : null}
      </p>
      {state === 'pending' ? (
        <p role="status" className="mt-2 rounded-lg bg-warn-soft px-3 py-2 text-warn">
          {THREAD.pending}
          {leavesAt === null ? null : <PendingClock leavesAt={leavesAt} />}
        </p>
      ) : null}
      {acts}
    </article>
  )
}
