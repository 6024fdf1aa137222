import 'server-only'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { problem } from './problem'

/** 404 for what does not exist, or not for this reader: both are answered alike. */
export function notFound(): Response {
  return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
}
