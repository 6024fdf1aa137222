'use client'

import { useRef } from 'react'
import { Notice } from '@/components/ui/notice'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import type { Replay } from '@/lib/queries/recording/get-replay'
import type { IndexLine } from '@/lib/queries/recording/present-manifest'

/**
 * A recording that was opened with a reason, with who opened it, and where what is: a press on a
 * line of the index plays from there. Its margin is the page's.
 */
export function ReplayPlayer({
  replayId,
  replay,
  index,
}: {
  replayId: string
  replay: Pick<Replay, 'watermark' | 'hasPicture'>
  index: readonly IndexLine[]
}) {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const source = {
    ref: player,
    src: `/api/recordings/replays/${replayId}`,
    preload: 'metadata',
    'aria-label': RECORDING.title,
    controls: true,
    controlsList: 'nodownload',
  } as const
  const playFrom = (atMs: number) => {
    const media = player.current
    if (!media) return
    media.currentTime = atMs / 1_000
    media.play().catch(() => undefined)
  }
  return (
    <div className="@container flex flex-col gap-3">
      <Notice tone="warn">{replay.watermark}</Notice>
      <div className="flex flex-col gap-3 @4xl:flex-row @4xl:items-start">
        {replay.hasPicture ? (
          // In its place on an iPhone too, with the room it takes reserved before it is loaded.
          <video
            {...source}
            playsInline
            className="aspect-video max-h-[70dvh] w-full rounded-lg bg-black @4xl:min-w-0 @4xl:flex-1 print:hidden"
          >
            {RECORDING.noSound}
          </video>
        ) : (
          <audio {...source} className="w-full @4xl:min-w-0 @4xl:flex-1 print:hidden">
            {RECORDING.noSound}
          </audio>
        )}
        {index.length === 0 ? null : (
          <section className="rounded-lg bg-paper p-4 @4xl:max-h-[70dvh] @4xl:w-96 @4xl:overflow-y-auto print:max-h-none">
            <h2 className="font-semibold">{RECORDING.index}</h2>
            <ol className="mt-2 flex flex-col">
              {index.map(({ atMs, words }, no) => (
                <li key={no}>
                  <button
                    type="button"
                    data-print="text"
                    className="min-h-11 w-full rounded-lg px-2 py-1.5 text-left hover:bg-ground"
                    onClick={() => playFrom(atMs)}
                  >
                    {words}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </div>
  )
}
