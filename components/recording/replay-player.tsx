import { Notice } from '@/components/ui/notice'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import type { Replay } from '@/lib/queries/recording/get-replay'

/**
 * A recording that was opened with a reason, with who opened it, and where what is. Its margin is
 * the page's.
 */
export function ReplayPlayer({ replayId, replay }: { replayId: string; replay: Replay }) {
  const source = {
    src: `/api/recordings/replays/${replayId}`,
    preload: 'metadata',
    'aria-label': RECORDING.title,
    controls: true,
    controlsList: 'nodownload',
  } as const
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="warn">{replay.watermark}</Notice>
      {replay.hasPicture ? (
        // In its place on an iPhone too, with the room it takes reserved before it is loaded.
        <video
          {...source}
          playsInline
          className="aspect-video max-h-[70dvh] w-full rounded-lg bg-black"
        >
          {RECORDING.noSound}
        </video>
      ) : (
        <audio {...source} className="w-full">
          {RECORDING.noSound}
        </audio>
      )}
      {replay.index.length === 0 ? null : (
        <section className="rounded-lg bg-paper p-4">
          <h2 className="font-semibold">{RECORDING.index}</h2>
          <ol className="mt-2 flex flex-col gap-1">
            {replay.index.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
