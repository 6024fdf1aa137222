import type { PARTICIPATION_EVENT_SHAPES } from '@/lib/domain/audit/participation-events'
import { consentWay } from '../consent'
import { CHOICE, choiceDueInWords, CHOICE_ACTS, CHOICE_RESULT } from '../mediator-choice'
import {
  agentEnd,
  agentEndWay,
  AUTHORITY_ACTS,
  authorityDecision,
  authorityMatter,
} from '../authority'
import { authority } from '../case'
import { guardianEnd, guardianRelation, GUARDIAN_ACTS } from '../guardian'
import { helperDevice, helperRelation, helperTask, HELPER_ACTS } from '../party-helper'
import { invitedKind, INVITED_ACTS } from '../invited-person'
import { THIRD_ACTS } from '../third-person'
import { correctionDecision, correctionItem } from '../correction'
import { ASKING_ACTS, ASKING_DESK, representativeEnd, REPRESENTATIVES } from '../asking'
import { entryWay, INVITE, invitationChannel, reminderSentence } from '../invitation'
import type { EventTexts } from './event-text'

export const PARTICIPATION_ACTS = {
  'invitation:issue': INVITE.title,
  'invitation:ask': ASKING_DESK.title,
  'invitation:revoke': INVITE.revokeTitle,
  ...ASKING_ACTS,
  'consent:give': '当事人答复意愿',
  'party:say-unavailable': '当事人说明这一天不能来',
  'identity:declare': '当事人填报身份',
  ...CHOICE_ACTS,
  ...GUARDIAN_ACTS,
  ...AUTHORITY_ACTS,
  ...HELPER_ACTS,
  ...INVITED_ACTS,
  ...THIRD_ACTS,
  'correction:request': '当事人请求更正',
  'correction:decide': '处理更正请求',
} as const

export const PARTICIPATION_TEXTS: EventTexts<keyof typeof PARTICIPATION_EVENT_SHAPES> = {
  'invitation.issued': {
    title: INVITE.title,
    sentence: (d) =>
      `以${invitationChannel[d.channel]}邀请${d.person}进入本案，七日内有效。${d.isRenewed ? '此前的邀请同时失效。' : ''}`,
  },
  'invitation.reminded': {
    title: INVITE.reminded,
    sentence: (d) => reminderSentence[d.step](d.person),
  },
  'invitation.revoked': {
    title: INVITE.revokeTitle,
    sentence: (d) => `撤销对${d.person}的邀请，原来的链接和邀请码不能再用。`,
  },
  'participant.came-in': {
    title: '参加人进入本案',
    sentence: (d) => `${d.person}凭${entryWay[d.way]}和手机号后四位进入本案。`,
  },
  'choice.opened': {
    title: CHOICE_ACTS['choice:open'],
    sentence: (d) =>
      `请双方从 ${d.candidates} 名调解员中共同选任，最迟 ${choiceDueInWords(new Date(d.dueAt))}；未能共同选定的，由机构指定。`,
  },
  'choice.answered': {
    title: CHOICE_ACTS['choice:answer'],
    sentence: (d) =>
      d.isWithdrawn ? `${d.party}收回选任的答复。` : `${d.party}对选任调解员作出答复，内容不公开。`,
  },
  'choice.ended': {
    title: CHOICE_RESULT.title,
    sentence: (d) => CHOICE_RESULT[d.result](d.mediator ?? ''),
    quotes: (d) => [[CHOICE.reason, d.text]],
  },
  'guardian.added': {
    title: GUARDIAN_ACTS['guardian:add'],
    sentence: (d) =>
      `${d.party}未满十八周岁，登记其${guardianRelation[d.relation]}${d.person}为法定代理人。`,
  },
  'guardian.ended': {
    title: GUARDIAN_ACTS['guardian:end'],
    sentence: (d) =>
      `${d.party}的法定代理人${d.person}到 ${d.on} 为止，原因：${guardianEnd[d.reason]}。即时不能再看到本案。`,
  },
  'representative.ended': {
    title: REPRESENTATIVES.endedTitle,
    sentence: (d) =>
      `代表${d.party}的${d.person}到 ${d.on} 为止，原因：${representativeEnd[d.reason]}。即时不能再看到本案。`,
  },
  'authority.submitted': {
    title: AUTHORITY_ACTS['authority:submit'],
    sentence: (d) =>
      `代理人提交授权委托书 ${d.files} 页，写明${authority[d.authority]}：${d.matters.map((each) => authorityMatter[each]).join('、')}。`,
  },
  'authority.decided': {
    title: AUTHORITY_ACTS['authority:decide'],
    sentence: (d) =>
      `授权委托书${authorityDecision[d.decision]}。${d.until ? `授权到 ${d.until} 为止。` : ''}`,
  },
  'agent.ended': {
    title: AUTHORITY_ACTS['agent:end'],
    sentence: (d) =>
      `${d.party}的代理人${d.person}到 ${d.on} 为止，${agentEndWay[d.how]}表示，原因：${agentEnd[d.reason]}。`,
  },
  'helper.added': {
    title: HELPER_ACTS['helper:add'],
    sentence: (d) =>
      `经${d.party}${consentWay[d.wish]}表示，由其${helperRelation[d.relation]}${helperTask[d.task]}，用${helperDevice[d.means]}。帮忙的人不代为表态、和解、签署。`,
  },
  'helper.ended': {
    title: HELPER_ACTS['helper:end'],
    sentence: (d) => `${d.party}的${helperRelation[d.relation]}不再帮忙，即时不能再看到本案。`,
  },
  'invited.proposed': {
    title: INVITED_ACTS['invited:propose'],
    sentence: (d) =>
      d.personKind === 'co_mediator'
        ? `向各方当事人提议增加${invitedKind.co_mediator}，请在 ${d.lastDay} 前答复。`
        : d.personKind === 'third'
          ? `向各方当事人提议${invitedKind.third}作为第三人参加调解，最晚 ${d.lastDay} 加入。`
          : `向各方当事人提议邀请${invitedKind[d.personKind]}参与调解，至 ${d.lastDay} 止。`,
  },
  'invited.answered': {
    title: INVITED_ACTS['invited:answer'],
    sentence: (d) =>
      `${d.party}于 ${d.on} ${consentWay[d.how]}${d.answer === 'given' ? '同意' : '不同意'}这次邀请。${d.answer === 'given' ? '' : '邀请到此为止。'}`,
  },
  'invited.promised': {
    title: '受邀的人参与调解',
    sentence: (d) =>
      `经各方当事人同意受邀的${invitedKind[d.personKind]}表明身份，作出保密承诺，参与调解至 ${d.lastDay} 止。`,
  },
  'invited.revoked': {
    title: INVITED_ACTS['invited:revoke'],
    sentence: (d) =>
      `撤销对${invitedKind[d.personKind]}的邀请。${d.hasHelped ? '其参与到此为止。' : '其尚未参与。'}`,
  },
  'third.joined': {
    title: THIRD_ACTS['third:join'],
    sentence: (d) => `经各方当事人同意，${d.party}同意调解，作为第三人加入本案。`,
  },
  'correction.requested': {
    title: '当事人请求更正',
    sentence: (d) => `请求更正本人的${correctionItem[d.item]}。`,
  },
  'correction.decided': {
    title: '处理更正请求',
    sentence: (d) =>
      `${correctionDecision[d.decision]}${d.person}更正${correctionItem[d.item]}的请求。`,
  },
}
