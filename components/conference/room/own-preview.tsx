'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { ROOM_DEVICES } from '@/lib/labels/zh-CN/room-devices'
import { useDeviceProblems } from './use-device-problems'
import type { OwnMedia } from './use-own-media'

/** The own picture and what one's devices can do, before anyone else sees or hears anything. */
export function OwnPreview({ own }: { own: OwnMedia }) {
  const video = useRef<HTMLVideoElement>(null)
  const track = own.media.video
  useEffect(() => {
    if (video.current) video.current.srcObject = track ? new MediaStream([track]) : null
  }, [track])
  const problems = useDeviceProblems(own.states)
  return (
    <section className="flex flex-col gap-2" aria-label={ROOM.ownPicture}>
      <div className="room-preview">
        <video
          ref={video}
          muted
          autoPlay
          playsInline
          aria-label={ROOM.ownPicture}
          className={track ? 'room-picture -scale-x-100' : 'room-picture invisible'}
        />
        {track ? null : <Icon name="video-off" className="room-no-picture" />}
      </div>
      <p role="status" className={problems === null ? 'text-ink-2' : 'text-warn'}>
        {own.states === null ? ROOM_DEVICES.opening : (problems ?? ROOM_DEVICES.good)}
      </p>
      {problems === null ? null : (
        <>
          {own.media.audio || own.media.video ? null : (
            <p className="text-ink-2">{ROOM_DEVICES.without}</p>
          )}
          <Button onClick={() => void own.reopen()}>{ROOM_DEVICES.reopen}</Button>
        </>
      )}
    </section>
  )
}
