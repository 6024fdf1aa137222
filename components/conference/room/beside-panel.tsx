'use client'

import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import { roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'

export type BesideTab = 'minutes' | 'talk'

export interface BesidePanelProps {
  /** null: the reader does not preside. */
  minutes: ReactNode
  /** What was said in writing; null: it was not opened, or there is none for the reader. */
  talk: ReactNode
  hasTalk: boolean
  tab: BesideTab
  onTab: (tab: BesideTab) => void
  /** Over the room on a phone; on a desk the panel of the host is always there. */
  isOpen: boolean
  onClose: () => void
  unread: number
  view: Pick<ConferenceView, 'own' | 'privatePartyId' | 'isHearing'>
}

/**
 * Beside the pictures: the minutes of the host, and what is written in this hall's conversation. A
 * column on a desk, a sheet over the room on a phone; one and the same element, so that what is
 * typed stays.
 */
export function BesidePanel(props: BesidePanelProps) {
  const { minutes, talk, hasTalk, tab, onTab, isOpen, onClose, unread, view } = props
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const before = document.activeElement
    panel.current?.focus()
    return () => (before instanceof HTMLElement ? before.focus() : undefined)
  }, [isOpen])
  const tabs = [
    ...(minutes === null ? [] : [['minutes', roomWords(view.isHearing).minutesTab] as const]),
    ...(hasTalk
      ? [['talk', unread > 0 ? `${BOARD.talkTab} · ${unread}` : BOARD.talkTab] as const]
      : []),
  ]
  return (
    <div
      ref={panel}
      tabIndex={-1}
      role="region"
      aria-label={BOARD.beside}
      className="room-aside"
      data-open={isOpen || undefined}
      data-fixed={minutes === null ? undefined : ''}
      onKeyDown={(event) => (event.key === 'Escape' && isOpen ? onClose() : undefined)}
    >
      <div className="room-aside-head">
        {tabs.map(([name, words]) => (
          <Button
            key={name}
            aria-pressed={tab === name}
            variant={tab === name ? 'primary' : 'default'}
            onClick={() => onTab(name)}
          >
            {words}
          </Button>
        ))}
        <Button className="room-aside-close ml-auto" onClick={onClose}>
          {BOARD.close}
        </Button>
      </div>
      <WhereContext value={view}>
        <div className="room-aside-part" hidden={tab !== 'minutes'}>
          {minutes}
        </div>
        <div className="room-aside-part" hidden={tab !== 'talk'}>
          {talk}
        </div>
      </WhereContext>
    </div>
  )
}

type Where = Pick<ConferenceView, 'own' | 'privatePartyId'>
const WhereContext = createContext<Where>({ own: null, privatePartyId: null })

/**
 * The conversation of the hall in which someone is: `all` in the joint hall, the party's in a
 * private talk, and the own one with the mediator (`own`) for those who wait; null: a mediator who
 * waits.
 */
export function conversationOf({ own, privatePartyId }: Where): string | null {
  if (own?.hall === 'joint') return 'all'
  if (own?.hall === 'private') return privatePartyId
  return own === null || own.kind === 'mediator' ? null : 'own'
}

/**
 * One conversation, shown in its own hall alone: when everyone moves it disappears at once, before
 * the page has read the other one. What was typed is its draft.
 */
export function TalkOf({ of, children }: { of: string; children: ReactNode }) {
  return conversationOf(useContext(WhereContext)) === of ? children : null
}
