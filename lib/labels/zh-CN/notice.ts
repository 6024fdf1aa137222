import type { SuspicionAnswer } from '@/lib/domain/case/suspicion'
import type { CaseNotice, CaseNoticeFacts } from '@/lib/domain/notice/case-notices'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { caseDocument } from './case-document'
import { consentScope } from './consent'
import { correctionItem } from './correction'
import { courtNoticeInWords } from './notice-of-court'
import { invitedAnsweredNotice } from './invited-person'
import { CHOICE_RESULT } from './mediator-choice'
import { PACK_KIND } from './court-pack'
import { legalDocument } from './delivery'
import { MINUTES } from './minutes'
import { dayAndTime, dayInWords } from './moment'
import { SUSPICION } from './suspicion'
import { supplementaryTitle } from './supplementary'
import { WARNING_LEVEL, warningInWords } from './warning'

/** What follows from the court's answer. */
const AFTER_ANSWER: Record<SuspicionAnswer, string> = {
  continue: '调解员可以恢复期限，继续调解。',
  end: '期限不再恢复，应当由调解员以“其他”事由结案。',
  unfounded: '结案不变。',
  handled: '请查阅答复。',
}

export type NoticeWords = { readonly title: string; readonly text: string }

/** 当事人已在手机上签署调解协议书。各方都已签署，请制作签署件。 */
function documentAnswered({
  document,
  answer,
  isComplete,
}: CaseNoticeFacts<'document.answered'>): NoticeWords {
  const name = caseDocument[document]
  if (answer === 'refused')
    return {
      title: '当事人拒绝签署',
      text: `当事人在手机上表示不签${name}。理由在文书的签署情况中，请查阅。`,
    }
  return {
    title: '当事人已签署',
    text: `当事人在手机上签署了${name}。${isComplete ? '各处都已签署，请制作签署件。' : '请查看签署情况。'}`,
  }
}

/** The title and the sentence of a notice, on this day. */
export function noticeInWords(notice: CaseNotice, today: LocalDate): NoticeWords {
  const day = (text: string) => dayInWords(parseLocalDate(text)!, today)
  const until = (dueOn: string | null) => (dueOn ? `，调解期限至 ${day(dueOn)}` : '')
  switch (notice.kind) {
    case 'case.assigned':
      return {
        title: '新分配的案件',
        text: `${notice.facts.by}将本案分配给您${until(notice.facts.dueOn)}。请及时查阅并办理。`,
      }
    case 'case.reassigned':
      return {
        title: '重新分配的案件',
        text: `${notice.facts.by}将本案重新分配给您${until(notice.facts.dueOn)}。请先查阅交接说明。`,
      }
    case 'case.urged':
      return { title: '催办', text: `${notice.facts.by}催请您尽快办理本案。` }
    case 'case.withdrawn':
      return {
        title: '提前终结',
        text: `${notice.facts.mediator}提前终结，案件已回到机构。请重新分配调解员。`,
      }
    case 'case.disclosed':
      return {
        title: '披露待决定',
        text: `${notice.facts.mediator}作出披露，案件等待机构决定。请查阅披露内容后办理。`,
      }
    case 'co-mediator.added':
      return {
        title: '协同调解',
        text: `${notice.facts.by}增加${notice.facts.mediator}协同调解本案，由${notice.facts.presiding}主持。协同调解员请先查阅案件，并作出有无应当披露情形的声明。`,
      }
    case 'co-mediator.agreed':
      return {
        title: '当事人同意增加协同调解员',
        text: '各方当事人都同意调解员提议的协同调解员，请到本案的协同调解员确认。',
      }
    case 'co-mediator.declared':
      return {
        title: '协同调解员已声明',
        text: `${notice.facts.mediator}声明没有应当披露的情形，可以协同调解。`,
      }
    case 'co-mediator.ended':
      return {
        title: '协同调解结束',
        text: `${notice.facts.by}结束了${notice.facts.mediator}对本案的协同调解。`,
      }
    case 'change.requested':
      return {
        title: '更换申请待处理',
        text: `${notice.facts.by}登记了当事人更换调解员的申请。请查阅后作出决定。`,
      }
    case 'change.decided':
      return {
        title: '更换申请已处理',
        text:
          notice.facts.decision === 'granted'
            ? `${notice.facts.by}同意了当事人更换调解员的申请，本案不再由您办理。`
            : `${notice.facts.by}没有同意当事人更换调解员的申请，本案继续由您办理。`,
      }
    case 'suspicion.reported':
      return {
        title: '虚假调解报告',
        text: `${notice.facts.mediator}报告本案可能存在虚假调解，已中止调解。请查阅报告后答复。`,
      }
    case 'suspicion.answered':
      return {
        title: '虚假调解报告已答复',
        text: `${notice.facts.by}已答复：${SUSPICION.answers[notice.facts.answer]}。${AFTER_ANSWER[notice.facts.answer]}`,
      }
    case 'party.answered': {
      const scope = consentScope[notice.facts.scope]
      return {
        title: '当事人答复意愿',
        text: `当事人在手机上答复：${notice.facts.reply === 'agrees' ? '同意' : '不同意'}${scope}。`,
      }
    }
    case 'party.day-answered': {
      const { answer, on, meetingNo } = notice.facts
      return {
        title: answer === 'unavailable' ? '当事人这一天不能来' : '当事人又能来了',
        text:
          answer === 'unavailable'
            ? `当事人说第${meetingNo}次调解会那天（${on}）不能来。请改期，或者和当事人联系。`
            : `当事人说第${meetingNo}次调解会那天（${on}）又能来了。`,
      }
    }
    case 'authority.submitted':
      return {
        title: '授权委托书待核对',
        text: '代理人提交了授权委托书，请到本案的授权委托书核对。',
      }
    case 'facts.answered':
      return {
        title: '当事人核对了事实',
        text: `当事人在手机上核对了 ${notice.facts.count} 项事实，请查看结果。`,
      }
    case 'minutes.answered':
      return minutesAnswered(notice.facts)
    case 'document.answered':
      return documentAnswered(notice.facts)
    case 'party.identified':
      return {
        title: '当事人填报身份',
        text: identified(notice.facts),
      }
    case 'talk.said':
      return { title: '异步调解有新的发言', text: '当事人有新的发言，请到本案的异步调解查看。' }
    case 'offer.answered':
      return { title: '方案有了答复', text: '当事人答复了一个方案，请到本案的异步调解查看。' }
    case 'blind.moved':
      return {
        title: '密封报价有进展',
        text: `第${notice.facts.no}次密封报价有了进展，请到本案的异步调解查看。`,
      }
    case 'topic.due':
      return {
        title: '议题即将截止',
        text: `第${notice.facts.no}个议题将于 ${dayAndTime(new Date(notice.facts.dueAt), today)} 截止，还有当事人没有回复。`,
      }
    case 'choice.ended':
      return {
        title: CHOICE_RESULT.title,
        text: CHOICE_RESULT[notice.facts.result](notice.facts.mediator ?? ''),
      }
    case 'invitation.unopened':
      return {
        title: '受邀的当事人没有打开邀请',
        text: '本案有人在两次提醒后仍未打开邀请。请到本案查看是谁，电话联系。',
      }
    case 'invited.answered':
      return {
        title: '当事人答复了邀请',
        text: invitedAnsweredNotice(notice.facts),
      }
    case 'invited.promised':
      return {
        title: '受邀的人开始参与',
        text: '受邀的人已经表明身份，作出保密承诺。请到本案的邀请调解查看。',
      }
    case 'third.joined':
      return {
        title: '第三人加入了调解',
        text: `${notice.facts.party}已同意调解，成为第三人。进行中的议题已经结束，请另开一轮；并核对其身份。`,
      }
    case 'correction.requested':
      return {
        title: '更正请求待处理',
        text: `当事人请求更正本人的${correctionItem[notice.facts.item]}，请到本案处理。`,
      }
    case 'complaint.filed':
      return { title: '投诉待答复', text: '本案有当事人的投诉等待答复。请到“投诉”查阅并答复。' }
    case 'complaint.withdrawn':
      return { title: '投诉已撤回', text: '投诉人撤回了一件尚待答复的投诉，无需答复。' }
    case 'complaint.shown':
      return {
        title: '投诉已告知',
        text: `${notice.facts.by}将当事人的投诉和答复告知您。请到本案查阅。`,
      }
    case 'complaint.hearing':
      return {
        title: '请陈述申辩',
        text: `法院就投诉听取您的说明，期限至 ${dayInWords(parseLocalDate(notice.facts.dueOn)!, today)}。请到“陈述申辩”提交。`,
      }
    case 'complaint.heard':
      return { title: '已收到陈述申辩', text: '被投诉人已提交陈述。请到“投诉”查阅后答复。' }
    case 'deadline.warned': {
      const { level, dueOn, remaining } = notice.facts
      return {
        title: WARNING_LEVEL[level],
        text: `${warningInWords({ level, due: day(dueOn), remaining })}。`,
      }
    }
    case 'dossier.handed-over':
      return {
        title: PACK_KIND[notice.facts.pack],
        text: `${notice.facts.by}已将本案材料移送法院（${PACK_KIND[notice.facts.pack]}）。请查阅、下载。`,
      }
    case 'dossier.faulty':
      return {
        title: '四性检测发现问题',
        text: `本案卷宗的四性检测发现 ${notice.facts.faults} 项问题。请在卷宗页查看检测结果，并按提示处理。`,
      }
    case 'delivery.failed':
      return {
        title: '通知未送达',
        text: `${legalDocument[notice.facts.document]}没有送达当事人。请电话通知，或者当面、邮寄送达，并登记。`,
      }
    case 'performance.due': {
      const { supplement } = notice.facts
      const source =
        supplement === undefined ? '调解协议约定' : `${supplementaryTitle(supplement)}写明`
      return {
        title: '履行期提醒',
        text: notice.facts.isAhead
          ? `${source}的履行日期为 ${day(notice.facts.dueOn)}。请提醒当事人按约履行。`
          : `${source}的履行日期（${day(notice.facts.dueOn)}）已到。请回访当事人并登记履行情况。`,
      }
    }
    case 'callback.due':
      return {
        title: '约定再联系',
        text: `约定的再次联系时间（${dayAndTime(new Date(notice.facts.at), today)}）已到。请联系当事人并记录。`,
      }
    default:
      return courtNoticeInWords(notice, today)
  }
}

function identified({ matches, byService }: CaseNoticeFacts<'party.identified'>): string {
  if (matches === null)
    return byService
      ? '引调时没有登记当事人的证件，身份认证平台核验其姓名与证件号码一致。'
      : '当事人填报了身份信息，引调时没有登记证件，请您核验。'
  return byService
    ? '当事人填报的身份信息与引调登记的一致，身份认证平台核验也一致。'
    : '当事人填报的身份信息与引调登记的一致。'
}

function minutesAnswered({
  minutesNo,
  answer,
  isComplete,
}: CaseNoticeFacts<'minutes.answered'>): NoticeWords {
  const name = MINUTES.name(minutesNo)
  if (answer === 'objected')
    return { title: '笔录有异议', text: `到场的人在手机上对${name}提出异议，请查看后退回修改。` }
  return {
    title: '笔录已核对',
    text: isComplete
      ? `到场的人都已核对确认${name}。`
      : `到场的人在手机上核对确认了${name}，还有人没有核对。`,
  }
}
