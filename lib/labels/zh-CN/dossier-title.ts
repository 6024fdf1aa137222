import type { TitleWords } from '@/lib/domain/dossier/material-slot'

/**
 * Words by which the title of a court's material names its place in the dossier. The first that
 * fits decides, so the narrower ones stand first: a photograph of a contract is evidence whatever
 * else it names, an 授权委托书 is no 委托函 of a court.
 */
export const SLOT_TITLE_WORDS: TitleWords = [
  [
    'evidence',
    [
      '证据',
      '照片',
      '截图',
      '流水',
      '合同',
      '收据',
      '发票',
      '借条',
      '欠条',
      '聊天记录',
      '录音',
      '清单',
    ],
  ],
  ['authority', ['授权委托', '代理人', '律师证', '律师执业证', '所函']],
  [
    'identity',
    [
      '身份证',
      '身份材料',
      '户口',
      '户籍',
      '护照',
      '通行证',
      '居留',
      '营业执照',
      '信用代码',
      '法定代表人',
      '负责人证明',
      '主体资格',
    ],
  ],
  ['service_address', ['送达地址']],
  ['service_proof', ['送达回证', '送达凭证']],
  ['confirmation', ['司法确认', '调解书']],
  ['acceptance_form', ['受理登记', '受理通知', '接受函']],
  ['referral_letter', ['委派', '委托', '调解函', '引调']],
  ['clock_changes', ['延长', '鉴定', '评估', '中止']],
  ['disclosure', ['披露', '回避']],
  ['consent', ['同意书', '调解意愿']],
  ['rights_notice', ['权利义务', '告知书']],
  ['petition', ['诉状', '起诉书', '申请书', '答辩']],
  ['undisputed_facts', ['无争议']],
  ['session_record', ['笔录']],
  ['outcome', ['调解协议', '终结报告']],
]
