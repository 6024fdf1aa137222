import type { APPLICATION_EVENT_SHAPES } from '@/lib/domain/audit/application-events'
import { applicationGround } from '../application-desk'
import { authority } from '../case'
import { consultationField } from '../consultation-field'
import type { EventTexts } from './event-text'

export const APPLICATION_ACTS = {
  'application:submit': '提交调解申请',
  'application:withdraw': '撤回调解申请',
  'application:accept': '受理调解申请',
  'application:decline': '不受理调解申请',
} as const

export const APPLICATION_TEXTS: EventTexts<keyof typeof APPLICATION_EVENT_SHAPES> = {
  'application.submitted': {
    title: '收到调解申请',
    sentence: (d) =>
      `收到一件${consultationField[d.field]}纠纷的调解申请${d.isByAgent ? '（由代理人提出）' : d.isByOther ? '（由他人代为填写）' : ''}，材料 ${d.materials} 份，应于 ${d.answerDueOn} 以前答复。`,
  },
  'application.withdrawn': {
    title: '申请人撤回申请',
    sentence: () => '申请人撤回一件调解申请。',
  },
  'application.accepted': {
    title: '受理调解申请',
    sentence: (d) =>
      `受理一件调解申请，立为 ${d.caseNo}，管辖法院为${d.court}。${d.authority ? `经核对授权委托书，确认代理人为${authority[d.authority]}。` : ''}`,
  },
  'application.declined': {
    title: '不受理调解申请',
    sentence: (d) => `不受理一件调解申请，理由：${applicationGround[d.ground]}。`,
  },
  'application.opened': {
    title: '查看调解申请',
    sentence: () => '查看一件调解申请。',
  },
  'application.material-opened': {
    title: '打开申请材料',
    sentence: () => '打开一件调解申请的材料。',
  },
}
