'use client'

import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { line as lineWords } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { sendsPicture } from '@/lib/domain/conference/media-limits'
import type { Line } from '@/lib/domain/conference/line-quality'
import type { SeatState } from '@/lib/queries/conference/load-view'
import { minutesSince } from './minutes-since'
import { roleOf } from './role-of'
import { usePlaying } from './use-playback'

export interface TileProps {
  seat: SeatState
  /** What arrives from them, or the own camera; null: nothing. */
  stream: MediaStream | null
  line: Line
  /** There is no connection yet: its line says nothing. */
  isConnecting?: boolean
  isOwn?: boolean
  isSpeaking: boolean
  hasTurn: boolean
  /** Now, for how long a hand has been up. */
  now: number
  /** Takes the whole row. */
  isWide?: boolean
}

/**
 * One person: picture, name and role, line in words, and what they show of themselves. Their sound
 * is played apart (`RemoteSound`).
 */
export function Tile({
  seat,
  stream,
  line,
  isConnecting,
  isOwn,
  isSpeaking,
  hasTurn,
  now,
  isWide,
}: TileProps) {
  const video = useRef<HTMLVideoElement>(null)
  const hasPicture = stream !== null && sendsPicture(seat)
  useEffect(() => {
    if (video.current) video.current.srcObject = hasPicture ? stream : null
  }, [stream, hasPicture])
  usePlaying(video, hasPicture ? stream : null)
  const states = [
    isSpeaking && !seat.isMuted ? ROOM.speaking : null,
    hasTurn ? ROOM.hasTurn : null,
    seat.isMuted ? ROOM.muted : null,
    seat.form === 'telephone'
      ? ROOM.byTelephone
      : seat.form === 'sound'
        ? ROOM.soundOnly
        : seat.isPictureOff
          ? ROOM.pictureOff
          : null,
    isConnecting ? ROOM.connecting : lineWords[line],
  ].filter((word) => word !== null)
  return (
    <figure
      className={cn('room-tile', isWide && 'room-tile-wide')}
      data-seat={seat.seat}
      data-speaking={(isSpeaking && !seat.isMuted) || hasTurn || undefined}
    >
      <video
        ref={video}
        muted
        autoPlay
        playsInline
        className={cn('room-picture', isOwn && '-scale-x-100', !hasPicture && 'invisible')}
      />
      {hasPicture ? null : (
        <Icon
          name={seat.form === 'telephone' ? 'phone' : 'video-off'}
          className="room-no-picture"
        />
      )}
      {seat.handAt ? (
        <span className="room-tag">
          <Icon name="hand" />
          {ROOM.handUp(minutesSince(seat.handAt, now))}
        </span>
      ) : null}
      <figcaption className="room-name">
        <span className="min-w-0 break-words">
          <b>{isOwn ? `${ROOM.you}　${seat.name}` : seat.name}</b> {roleOf(seat)}
        </span>
        <span className={cn('room-state', !isConnecting && line !== 'good' && 'room-state-bad')}>
          {states.join(' · ')}
        </span>
      </figcaption>
    </figure>
  )
}
