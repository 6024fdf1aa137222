import { asSystem } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { ACCOUNT_ROLES, type Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { atInstant } from '@/lib/platform/clock'
import { draftAnnouncement } from '@/lib/use-cases/announcement/draft-announcement'
import { publishAnnouncement } from '@/lib/use-cases/announcement/publish-announcement'

const today = toLocalDate(new Date())

async function done<T>(answer: Promise<Decided<T>>): Promise<T> {
  const decided = await answer
  if (!decided.ok) throw new Error(`demonstration announcement: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

/** The first account of a role. */
async function firstOf(role: 'system_admin' | 'court_admin'): Promise<Actor> {
  const account = await asSystem('demonstration data: who publishes', (db) =>
    db.account.findFirstOrThrow({
      where: { role },
      orderBy: { createdAt: 'asc' },
      select: { id: true, role: true, name: true, courtId: true, institutionId: true },
    }),
  )
  return { ...account, role: parseStoredEnum(ACCOUNT_ROLES, account.role, 'accounts.role') }
}

type Announced = {
  readonly title: string
  readonly body: string
  readonly audiences: readonly string[]
  readonly importance?: 'important'
  readonly daysAgo: number
  readonly isDraft?: true
}

async function announce(by: Actor, { daysAgo, isDraft, ...texts }: Announced): Promise<void> {
  const day = addDays(today, -daysAgo)
  await atInstant(new Date(`${day}T09:10:00+08:00`), async () => {
    const input = { importance: 'normal', from: day, until: addDays(today, 60), ...texts }
    const { announcementId } = await done(draftAnnouncement(by, input))
    if (!isDraft) await done(publishAnnouncement(by, { announcementId, version: 1 }))
  })
}

/** 公告 of the platform, of a court and of an institution. */
export async function addAnnouncements(admin: Actor): Promise<void> {
  await announce(await firstOf('system_admin'), {
    title: '本周六 22:00 至 24:00 系统维护',
    body: '维护期间暂停登录和上传。请在 22:00 前保存未完成的笔录和草稿。\n维护提前结束的，随时恢复使用。',
    audiences: ['court', 'institution', 'mediator', 'platform'],
    importance: 'important',
    daysAgo: 1,
  })
  await announce(await firstOf('court_admin'), {
    title: '关于规范送达地址确认书填写的通知',
    body: '调解员在首次联系时请当事人确认送达地址，并在确认书上写明电子送达方式。\n未确认的，移送立案时须另行说明。',
    audiences: ['institution', 'mediator'],
    daysAgo: 3,
  })
  await announce(admin, {
    title: '下周一上午案例研讨',
    body: '地点：二楼会议室。请各位调解员准时参加，有调解会的可以请假。',
    audiences: ['mediator'],
    daysAgo: 2,
  })
  await announce(admin, {
    title: '年终档案整理安排',
    body: '请于月底前将已结案件的卷宗整理归档。',
    audiences: ['institution', 'mediator'],
    daysAgo: 1,
    isDraft: true,
  })
}
