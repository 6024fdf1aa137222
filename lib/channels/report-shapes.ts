import { z } from 'zod'
import {
  DeliveryReport,
  REPORT_CODE,
  type ReportingProvider,
  type ReportResult,
} from '@/lib/domain/delivery/reports'
import { DELIVERY_REPORT } from '@/lib/labels/zh-CN/delivery-report'

// The shapes in which the providers report. Only what is named here is read: telephone numbers and
// texts within a report are left behind.

/** How a provider reports, and what it wants to be answered. */
export type ReportShape = {
  /**
   * The report in an entry; null where it has none, as one of a message that is still under way.
   */
  readonly read: (entry: unknown) => DeliveryReport | null
  readonly answer: object
}

const Code = z.string().trim().regex(REPORT_CODE).catch('')
const Time = z.string().max(40).nullish().catch(null)

/** Alibaba Cloud: SmsReport (HTTP 批量推送); `biz_id` is the BizId of SendSms. */
const Aliyun = z.object({
  biz_id: z.string(),
  success: z.boolean(),
  err_code: Code,
  report_time: Time,
})

/** Tencent Cloud: 短信下发状态通知; `sid` is the SerialNo of SendSms. */
const Tencent = z.object({
  sid: z.string(),
  report_status: z.enum(['SUCCESS', 'FAIL']),
  errmsg: Code,
  user_receive_time: Time,
})

/**
 * A gateway of one's own (docs/operations/channels.md); `id` is the one with which it took the
 * message.
 */
const Generic = z.object({
  id: z.union([z.string(), z.number()]),
  status: z.enum(['delivered', 'undelivered']),
  code: Code,
  at: Time,
})

export const REPORT_SHAPES: Readonly<Record<ReportingProvider, ReportShape>> = {
  aliyun: {
    read: (entry) => {
      const read = Aliyun.safeParse(entry).data
      return read
        ? reportOf(
            read.biz_id,
            resultOf(read.success),
            read.err_code,
            readShanghai(read.report_time),
          )
        : null
    },
    answer: { code: 0, msg: DELIVERY_REPORT.received },
  },
  tencent: {
    read: (entry) => {
      const read = Tencent.safeParse(entry).data
      if (!read) return null
      const result = resultOf(read.report_status === 'SUCCESS')
      return reportOf(read.sid, result, read.errmsg, readShanghai(read.user_receive_time))
    },
    answer: { result: 0, errmsg: 'OK' },
  },
  generic: {
    read: (entry) => {
      const read = Generic.safeParse(entry).data
      return read
        ? reportOf(String(read.id), read.status, read.code, instantOrNull(read.at ?? ''))
        : null
    },
    answer: { received: true },
  },
}

const resultOf = (isDelivered: boolean): ReportResult => (isDelivered ? 'delivered' : 'undelivered')

function reportOf(
  providerId: string,
  result: ReportResult,
  code: string,
  reportedAt: string | null,
): DeliveryReport | null {
  return DeliveryReport.safeParse({ providerId, result, code, reportedAt }).data ?? null
}

/** `2026-11-24 10:00:05`, as both providers write it: time of Shanghai. */
function readShanghai(text: string | null | undefined): string | null {
  const read = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(text ?? '')
  return read && instantOrNull(`${read[1]}T${read[2]}+08:00`)
}

/** An instant of this century, with its offset; null for anything else. */
function instantOrNull(text: string): string | null {
  const isInstant =
    /^20\d\d-/.test(text) && z.iso.datetime({ offset: true }).safeParse(text).success
  return isInstant ? new Date(text).toISOString() : null
}
