import type { CaseNotice } from '@/lib/domain/notice/case-notices'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { confirmationStatus } from './confirmation'
import { SUPPLEMENTARY_NOTICE } from './supplementary'
import { objectionResult } from './ruling'
import { courtStage } from './court-stage'
import { dayInWords } from './moment'
import type { NoticeWords } from './notice'

/** What a court did with what it referred, called for, or confirms. */
type CourtNotice = Extract<
  CaseNotice,
  {
    readonly kind:
      | 'case.recalled'
      | 'case.referred-again'
      | 'case.recall-undone'
      | 'case.referral-undone'
      | 'court.moved'
      | 'chase.sent'
      | 'chase.answered'
      | 'chase.escalated'
      | 'guidance.requested'
      | 'confirmation.submitted'
      | 'confirmation.moved'
      | 'webhook.disabled'
      | 'confirmation.supplement-requested'
      | 'confirmation.postponement-requested'
      | 'supplementary.moved'
      | 'ruling.objected'
      | 'ruling.changed'
  }
>

/** The title and the sentence of a notice of the court, on this day. */
export function courtNoticeInWords(notice: CourtNotice, today: LocalDate): NoticeWords {
  const day = (text: string) => dayInWords(parseLocalDate(text)!, today)
  switch (notice.kind) {
    case 'case.recalled':
      return {
        title: '法院收回案件',
        text: `受理期限已过，${notice.facts.by}收回本案。记录见“不受理与收回记录”。`,
      }
    case 'case.referred-again':
      return {
        title: '法院引调新案件',
        text: `${notice.facts.by}将本案引调至本机构，受理期限至 ${notice.facts.dueOn}。`,
      }
    case 'case.recall-undone':
      return {
        title: '法院撤销收回',
        text: `${notice.facts.by}撤销收回，本案回到本机构。受理期限不变，请尽快确认。`,
      }
    case 'case.referral-undone':
      return {
        title: '法院撤销引调',
        text: `${notice.facts.by}撤销引调，本案不再由本机构办理。`,
      }
    case 'court.moved':
      return {
        title: '调解之后',
        text: `法院办理进展：${courtStage[notice.facts.stage]}。`,
      }
    case 'chase.sent':
      return {
        title: '法院催办',
        text: `${notice.facts.by}代表法院催办本案，请在 ${day(notice.facts.answerDueOn)}前答复。`,
      }
    case 'chase.answered':
      return {
        title: '催办已答复',
        text: `${notice.facts.by}答复了催办，预计 ${day(notice.facts.expectedOn)}办理。`,
      }
    case 'chase.escalated':
      return {
        title: '催办已升级',
        text:
          notice.facts.why === 'unanswered'
            ? '催办逾期没有答复，已通知机构负责人和法院。'
            : '答复的日期已过，本案仍未办理，已通知机构负责人和法院。',
      }
    case 'confirmation.submitted':
      return {
        title: '司法确认申请待审查',
        text: '各方已提交司法确认申请。请到“司法确认”在三日内决定是否受理。',
      }
    case 'confirmation.moved':
      return {
        title: '司法确认有进展',
        text: `本案的司法确认申请现在是：${confirmationStatus[notice.facts.status]}。`,
      }
    case 'guidance.requested':
      return {
        title: '请法官指导',
        text: `调解员${notice.facts.by}请本院法官在视频调解会上指导。请查看想请教的问题，决定是否答应。`,
      }
    case 'webhook.disabled':
      return {
        title: '变动通知已停用',
        text: `本院业务系统长时间没有应答，已停止向其发送变动通知。自本案起有 ${notice.facts.waiting} 条尚未送达，请联系系统管理员。`,
      }
    case 'confirmation.supplement-requested':
      return {
        title: '法院要求补充材料',
        text: `法院审查司法确认申请，要求各方最晚${day(notice.facts.dueOn)}补充。当事人在手机上交；须由调解组织出具的材料，请放入卷宗。`,
      }
    case 'confirmation.postponement-requested':
      return {
        title: '当事人请求顺延期限',
        text: `当事人请求把补正、补充的期限顺延至${day(notice.facts.dueOn)}，请在司法确认中决定是否同意。`,
      }
    case 'supplementary.moved':
      return SUPPLEMENTARY_NOTICE[notice.facts.step]
    case 'ruling.objected':
      return {
        title: '司法确认裁定有异议',
        text: '有人对司法确认裁定提出异议。请到“司法确认”查阅并审查。',
      }
    case 'ruling.changed':
      return {
        title: '司法确认裁定有变化',
        text: `本案的司法确认裁定${objectionResult[notice.facts.result]}。请以法院送达的裁定为准。`,
      }
  }
}
