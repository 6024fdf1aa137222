'use client'

import { useEffect, useRef } from 'react'
import { DEVICE_CHECK } from '@/lib/labels/zh-CN/device-check'

/** The person's own picture, as in a mirror and without sound. */
export function OwnPicture({ stream }: { stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  return (
    <video
      ref={video}
      autoPlay
      muted
      playsInline
      aria-label={DEVICE_CHECK.picture}
      className="aspect-4/3 w-full max-w-[24rem] -scale-x-100 rounded-lg bg-ink object-cover"
    />
  )
}
