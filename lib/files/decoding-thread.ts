import 'server-only'
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import decode from 'heic-decode'
import { MOST_PIXELS } from './decode-in-turn'
import type { DecodingAnswer, DecodingQuestion } from './decoding-order'

// The thread that decodes one HEIC photograph (decode-heic.ts starts it).

async function answerTo({ bytes, wantsPoints }: DecodingQuestion): Promise<DecodingAnswer> {
  try {
    const [image] = await decode.all({ buffer: bytes })
    if (!image) return { is: 'damaged' }
    // The size that its boxes announce was compared before; the decoder may see another one.
    if (image.width * image.height > MOST_PIXELS) return { is: 'too large' }
    const { width, height, data: points } = await image.decode()
    return { is: 'whole', picture: wantsPoints ? { width, height, points } : null }
  } catch {
    return { is: 'damaged' }
  }
}

const server = parentPort
if (!server) throw new Error('the decoding thread was not started as a thread')
const say = (answer: DecodingAnswer) => {
  // The points are handed over, not copied: there may be half a gigabyte of them.
  const points = answer.is === 'whole' ? answer.picture?.points.buffer : undefined
  server.postMessage(answer, points ? [points] : [])
}

// The decoder works in a timer of its own; what it throws there reaches no caller.
process.once('uncaughtException', () => say({ is: 'damaged' }))
const [question] = await once(server, 'message')
say(await answerTo(question))
