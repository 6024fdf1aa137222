'use client'

import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { RoomButton } from './room-button'

export interface RoomControlsProps {
  isMuted: boolean
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
      | 'call'
      | 'share'
      | 'caption',
      () => void
    >
  > & {
    /** null: there is no conversation for the reader. */
    readonly talk: (() => void) | null
  }
}

/** The bar below the pictures; on a phone what is at the thumb. */
export function RoomControls({
  isMuted,
  isPictureOff,
  isHandUp,
  isHost,
  state,
  unread,
  on,
}: RoomControlsProps) {
  return (
    <div role="group" aria-label={ROOM.controls} className="room-controls">
      <RoomButton
        icon={isMuted ? 'mic-off' : 'mic'}
        label={isMuted ? ROOM.unmute : ROOM.mute}
        tone={isMuted ? 'off' : 'plain'}
        shortcut="M"
        onPress={on.mute}
      />
      <RoomButton
        icon={isPictureOff ? 'video-off' : 'video'}
        label={isPictureOff ? ROOM.pictureShow : ROOM.pictureHide}
        tone={isPictureOff ? 'off' : 'plain'}
        shortcut="V"
        onPress={on.picture}
      />
      {on.talk ? (
        <RoomButton
          icon="message-square"
          label={unread > 0 ? BOARD.unread(unread) : BOARD.talkTab}
          tone={unread > 0 ? 'off' : 'plain'}
          shortcut="T"
          // On a desk the host has it beside the pictures.
          className={isHost ? 'lg:hidden' : undefined}
          onPress={on.talk}
        />
      ) : null}
      {isHost ? (
        <>
          <RoomButton
            icon="file-text"
            label={BOARD.share}
            shortcut="S"
            className="room-desk"
            onPress={on.share}
          />
          <RoomButton
            icon="captions"
            label={BOARD.caption}
            shortcut="C"
            className="room-desk"
            onPress={on.caption}
          />
          <RoomButton
            icon="users"
            label={CONFERENCE.muteAll}
            shortcut="A"
            className="room-desk"
            onPress={on.muteAll}
          />
          {state === 'paused' ? (
            <RoomButton icon="play" label={CONFERENCE.resume} onPress={on.resume} />
          ) : state === 'open' ? (
            <RoomButton
              icon="pause"
              label={CONFERENCE.pause}
              className="room-desk"
              onPress={on.pause}
            />
          ) : null}
          <RoomButton icon="settings-2" label={ROOM.more} onPress={on.more} />
        </>
      ) : (
        <>
          <RoomButton
            icon="hand"
            label={isHandUp ? ROOM.handDown : ROOM.hand}
            tone={isHandUp ? 'off' : 'plain'}
            shortcut="H"
            onPress={on.hand}
          />
          <RoomButton icon="phone" label={ROOM.call} onPress={on.call} />
        </>
      )}
      <RoomButton
        icon="keyboard"
        label={ROOM.keys}
        className="room-desk"
        shortcut="?"
        onPress={on.keys}
      />
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
