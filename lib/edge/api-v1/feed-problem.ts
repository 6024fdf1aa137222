import 'server-only'
import type { Refusal } from '@/lib/domain/refusal'
import { FEED, READ_MISTAKE } from '@/lib/labels/zh-CN/integration-feed'
import { problem } from '../route/problem'

/**
 * The answer to a read that was refused: 422 with a sentence per parameter, or 404 for everything
 * that is not this court's.
 */
export function refusedRead({ code, fields = {} }: Refusal): Response {
  if (code !== 'INPUT_INVALID' || Object.values(fields).includes('NOT_FOUND_ID'))
    return unknownThing()
  const errors = Object.fromEntries(
    Object.entries(fields).map(([name, mistake]) => [
      name,
      READ_MISTAKE[mistake] ?? FEED.unknownParameter,
    ]),
  )
  return problem(422, 'INPUT_INVALID', FEED.queryInvalid, { errors })
}

/** 404, the same for what does not exist and for what another court has. */
function unknownThing(): Response {
  return problem(404, 'NOT_FOUND', FEED.notFound)
}
