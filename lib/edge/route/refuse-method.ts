import { INTEGRATION } from '@/lib/labels/zh-CN/integration'
import { problem } from './problem'

/** 405 for the methods an API address does not have, naming those it has. */
export function refuseMethod(...allowed: readonly string[]): () => Response {
  const list = allowed.join(', ')
  return () =>
    problem(405, 'METHOD_NOT_ALLOWED', INTEGRATION.methodRefused(list), {
      headers: { allow: list },
    })
}
