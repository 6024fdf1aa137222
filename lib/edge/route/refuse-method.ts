import { INTEGRATION } from '@/lib/labels/zh-CN/integration'
import { problem } from './problem'

/** For the methods that an address of the API does not have: 405 with those it has. */
export function refuseMethod(...allowed: readonly string[]): () => Response {
  const list = allowed.join(', ')
  return () =>
    problem(405, 'METHOD_NOT_ALLOWED', INTEGRATION.methodRefused(list), {
      headers: { allow: list },
    })
}
