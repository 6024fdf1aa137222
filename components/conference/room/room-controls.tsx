'use client'

import type { ComponentProps } from 'react'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { RoomButton } from './room-button'

export interface RoomControlsProps {
  isMuted: boolean
  isMutedByHost: boolean
  isPictureOff: boolean
  isHandUp: boolean
  isHost: boolean
  state: 'waiting' | 'open' | 'paused' | 'ended'
  /** New messages that were not opened. */
  unread: number
  on: Readonly<
    Record<
      | 'mute'
      | 'picture'
      | 'hand'
      | 'leave'
      | 'people'
      | 'muteAll'
      | 'pause'
      | 'resume'
      | 'more'
      | 'keys'
      | 'end'
      | 'call',
      () => void
    >
  > & {
    /** null: this host shows nothing to all. */
    readonly share: (() => void) | null
    readonly caption: (() => void) | null
    /** null: there is no conversation for the reader. */
    readonly talk: (() => void) | null
  }
}

type Tool = Omit<ComponentProps<typeof RoomButton>, 'className'> & {
  /** Where it is: always, on a desk alone, or on a phone alone. */
  readonly on?: 'desk' | 'phone'
}

const PLACES = { desk: 'room-desk', phone: 'lg:hidden' } as const

/** The bar below the pictures; on a phone what is at the thumb. */
export function RoomControls(props: RoomControlsProps) {
  const { isHost, on } = props
  const tools: readonly Tool[] = [
    ...ownTools(props),
    ...(isHost ? hostTools(props) : guestTools(props)),
    { icon: 'keyboard', label: ROOM.keys, shortcut: '?', on: 'desk', onPress: on.keys },
  ]
  return (
    <div role="group" aria-label={ROOM.controls} className="room-controls">
      {tools.map(({ on: place, ...tool }) => (
        <RoomButton key={tool.icon} {...tool} className={place && PLACES[place]} />
      ))}
      <RoomButton
        icon="log-out"
        label={isHost ? ROOM.end : ROOM.leave}
        tone="end"
        className="ml-auto"
        onPress={isHost ? on.end : on.leave}
      />
    </div>
  )
}

function ownTools(props: RoomControlsProps): Tool[] {
  const { isMuted, isMutedByHost, isPictureOff, isHost, unread, on } = props
  const sound: Tool = isMuted
    ? {
        icon: 'mic-off',
        label: isMutedByHost ? ROOM.mutedByHost : ROOM.unmute,
        tone: 'off',
        onPress: on.mute,
      }
    : { icon: 'mic', label: ROOM.mute, onPress: on.mute }
  const picture: Tool = isPictureOff
    ? { icon: 'video-off', label: ROOM.pictureShow, tone: 'off', onPress: on.picture }
    : { icon: 'video', label: ROOM.pictureHide, onPress: on.picture }
  const talk: Tool | null = on.talk && {
    icon: 'message-square',
    label: unread > 0 ? BOARD.unread(unread) : BOARD.talkTab,
    tone: unread > 0 ? 'off' : 'plain',
    shortcut: 'T',
    // On a desk the host has it beside the pictures.
    on: isHost ? 'phone' : undefined,
    onPress: on.talk,
  }
  return [{ ...sound, shortcut: 'M' }, { ...picture, shortcut: 'V' }, ...(talk ? [talk] : [])]
}

function hostTools({ state, on }: RoomControlsProps): Tool[] {
  const { share, caption, muteAll, pause, resume, more } = on
  return [
    ...(share
      ? [
          {
            icon: 'file-text',
            label: BOARD.share,
            shortcut: 'S',
            on: 'desk',
            onPress: share,
          } as const,
        ]
      : []),
    ...(caption
      ? [
          {
            icon: 'captions',
            label: BOARD.caption,
            shortcut: 'C',
            on: 'desk',
            onPress: caption,
          } as const,
        ]
      : []),
    { icon: 'users', label: CONFERENCE.muteAll, shortcut: 'A', on: 'desk', onPress: muteAll },
    ...(state === 'paused'
      ? [{ icon: 'play', label: CONFERENCE.resume, onPress: resume } as const]
      : state === 'open'
        ? [{ icon: 'pause', label: CONFERENCE.pause, on: 'desk', onPress: pause } as const]
        : []),
    { icon: 'settings-2', label: ROOM.more, onPress: more },
  ]
}

function guestTools({ isHandUp, on }: RoomControlsProps): Tool[] {
  return [
    {
      icon: 'hand',
      label: isHandUp ? ROOM.handDown : ROOM.hand,
      tone: isHandUp ? 'off' : 'plain',
      shortcut: 'H',
      onPress: on.hand,
    },
    { icon: 'phone', label: ROOM.call, onPress: on.call },
  ]
}
