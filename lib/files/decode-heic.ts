import 'server-only'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { makeThreadDialogue } from '@/lib/platform/thread-dialogue'
import { MOST_PIXELS } from './decode-in-turn'
import type { DecodingAnswer, DecodingQuestion, HeicPicture } from './decoding-order'
import { countHeicPixels, describesHeic } from './heic-boxes'
import { startDecodingThread } from './start-decoding-thread'

/** A phone's photograph of 12 million points takes some two seconds on a small machine. */
const MOST_MILLISECONDS = 40_000

type HeicMistake = { readonly code: 'FILE_DAMAGED' | 'FILE_IMAGE_TOO_LARGE' }

/**
 * Decodes a HEIC photograph in a thread of its own, because the decoder is one long computation on
 * bytes that an outsider may have made. Refused where its boxes describe no image, where it is cut
 * off or damaged, where it has too many points or takes too long. Callers take
 * turns (decode-in-turn.ts). `wantsPoints`: without them it is only checked, and `value` is null.
 */
export async function decodeHeic(
  bytes: Buffer,
  { wantsPoints }: { readonly wantsPoints: boolean },
  mostMilliseconds = MOST_MILLISECONDS,
): Promise<Result<HeicPicture | null, HeicMistake>> {
  if (countHeicPixels(bytes) > MOST_PIXELS) return refuse({ code: 'FILE_IMAGE_TOO_LARGE' })
  if (!describesHeic(bytes)) return refuse({ code: 'FILE_DAMAGED' })
  const dialogue = makeThreadDialogue<DecodingQuestion, DecodingAnswer>(
    startDecodingThread(),
    mostMilliseconds,
  )
  try {
    const answer = await dialogue.ask({ bytes, wantsPoints })
    if (!answer.ok || answer.value.is === 'too large')
      return refuse({ code: 'FILE_IMAGE_TOO_LARGE' })
    return answer.value.is === 'whole' ? ok(answer.value.picture) : refuse({ code: 'FILE_DAMAGED' })
  } finally {
    await dialogue.end()
  }
}
