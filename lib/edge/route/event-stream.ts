import 'server-only'
import { isEnding, onEnding } from '@/lib/platform/ending'

/** Proxies close what is silent for longer. */
const PING_MS = 15_000
/** The browser comes back by itself, and whether it is still signed in is checked again. */
const LONGEST_MS = 5 * 60_000
const RETRY_MS = 5_000
/** Another process answers at once; not to everyone in the same moment. */
const RETRY_ELSEWHERE_MS = { least: 200, more: 1_800 }

/** Closes each stream of this process: a server that ends would wait for it. */
const open = new Set<() => void>()
onEnding(() => {
  for (const closeAtEnd of [...open]) closeAtEnd()
})

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // The connection ends with the stream: a server that ends would wait for one that is kept.
  connection: 'close',
}

const retryElsewhere = () =>
  `retry: ${Math.round(RETRY_ELSEWHERE_MS.least + Math.random() * RETRY_ELSEWHERE_MS.more)}\n\n`

/** What a stream sends; `id` is what the browser names when it comes back. */
export type StreamEvent = { readonly data: string; readonly id?: string }

/**
 * Server-sent events until the reader goes away. It ends on abort and on cancel alike: which of the
 * two is called depends on who closed.
 * @param follow begins to send; `end` closes the stream. Returns what ends it
 */
export function openEventStream(
  request: Request,
  follow: (send: (event: StreamEvent) => void, end: () => void) => () => void,
): Response {
  // Any other answer than a stream, and the browser would not come back by itself.
  if (isEnding()) return new Response(retryElsewhere(), { headers: HEADERS })
  let close = () => {}
  const stream = new ReadableStream<string>({
    start(controller) {
      const send = (text: string) => controller.enqueue(text)
      const ping = setInterval(() => send(': ping\n\n'), PING_MS)
      const limit = setTimeout(() => close(), LONGEST_MS)
      send(`retry: ${RETRY_MS}\n\n`)
      const end = follow(
        ({ data, id }) => send(`${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`),
        () => close(),
      )
      close = () => {
        close = () => {}
        open.delete(closeAtEnd)
        clearInterval(ping)
        clearTimeout(limit)
        end()
        try {
          controller.close()
        } catch {
          // The reader has cancelled it.
        }
      }
      const closeAtEnd = () => {
        send(retryElsewhere())
        close()
      }
      open.add(closeAtEnd)
      request.signal.addEventListener('abort', () => close())
      if (request.signal.aborted) close()
    },
    cancel() {
      close()
    },
  })
  return new Response(stream.pipeThrough(new TextEncoderStream()), { headers: HEADERS })
}
