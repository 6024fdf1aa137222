import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'

/** The line on a printed list: who printed it, and when. */
export function printedBy(actor: Pick<Actor, 'name'>): string {
  return LIST_VIEW.printedBy(actor.name, stamp(now()))
}
