import type { Facts, RefusalCode } from '@/lib/domain/refusal'

/** Why a finalised document cannot be signed, voided or concluded now. */
export const SIGNATURE_SENTENCES = {
  DOCUMENT_BINDS_PARTIES: () =>
    '当事人已在这份调解协议书上签署，不能单独作废文书。需要更正的，请在“核对与签署”中作废协议，协议书和签署随之作废；已经生效的协议不能作废（在线调解规则第19条）。',
  SIGNATURE_DOCUMENT_VOID: (f) =>
    `这份文书已由${f.by || '他人'}作废，不能再签署。请打开新的文书签署。`,
  SIGNATURES_CONCLUDED: () => '这份文书的签署件已经制作，签署已经结束。',
  SIGNATURE_OTHER_FILE: () =>
    '刚才显示的文书与卷宗中的文书不是同一份，没有签署。请刷新页面，看过文书后再签。',
  SIGNATURE_ALREADY: (f) => `${f.name}已于 ${f.on} 签署，无需重复签署。`,
  SIGNATURE_EARLIER_FIRST: (f) => `签署有先后：请先由${f.before}签署，再由${f.name}签署。`,
  SIGNATURE_NOT_YOURS: (f) => `此处由${f.name}本人签名，他人不能代签。`,
  SIGNATURE_BY_MEDIATOR: () => '当事人、代理人和调解员的签署由本案调解员办理。',
  SIGNATURE_PAPER_ONLY: () =>
    '这份文书涉及婚姻、收养、继承等人身关系，不适用电子签名（电子签名法第3条）。请打印后在纸上签署，再登记纸质签署并附扫描件。',
  SIGNATURE_IDENTITY_FIRST: (f) =>
    `签署前应当核验身份：今天没有${f.name}身份相符的核验记录（在线诉讼规则第7条、在线调解规则第17条）。请先核验身份，再请其签名。`,
  SIGNATURE_NOT_YOURS_HERE: () => '这一处不是您签。您可以看，不能替别人签。',
  SIGNATURE_AUTHORITY_GENERAL: () =>
    '您是一般授权（没有特别授权）的代理人，不能代签。请当事人本人签（民事诉讼法第62条）。',
  SIGNATURE_OWN_IDENTITY_FIRST: () => '签字前请先核对身份（在线诉讼规则第7条）。',
  SIGNATURE_PROOFS_MISSING: (f) =>
    Number(f.needed) === 2
      ? '签这份文书，三样里要有两样。请先补齐，再签字。'
      : '签这份文书，三样里要有一样。请先补齐，再签字。',
  PHONE_CODE_THROTTLED: () => '验证码要得太多了，请过十五分钟再试。',
  SIGNATURES_MISSING: (f) => `还没有签署的：${f.missing}。全部签署或者拒签后，才能制作签署件。`,
  SIGNATURES_CHANGED_MEANWHILE: () => '制作签署件时又有新的签署，没有完成。请刷新后再试。',
  SIGN_IN_DOCUMENT: (f) =>
    `调解协议书${f.number ? ` ${f.number}` : ''}已经定稿，请在“文书”中打开协议书签署，签署记在协议书上。`,
  SEAL_NONE: () =>
    '本机构还没有启用的电子印章，不能用印。请在“电子印章”中设立并指定保管人，或者在纸上盖章后登记扫描件。',
  SEAL_NOT_KEEPER: (f) =>
    `电子印章由${f.keeper}保管，只能由保管人本人用印。请由${f.keeper}登录后办理；保管人有变动的，请先在“电子印章”中更换。`,
  SEAL_RETIRED: (f) => `这枚印章已于 ${f.on} 停用，不能再改动。需要用印的，请另行设立。`,
} as const satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>

/** The same in a clause, for a reader of the record. */
export const SIGNATURE_REFUSED = {
  DOCUMENT_BINDS_PARTIES: '当事人已在协议书上签署',
  SIGNATURE_DOCUMENT_VOID: '文书已经作废',
  SIGNATURES_CONCLUDED: '签署已经结束',
  SIGNATURE_OTHER_FILE: '显示的文书与卷宗中的不一致',
  SIGNATURE_ALREADY: '此处已经签署',
  SIGNATURE_EARLIER_FIRST: '在先的签署人尚未签署',
  SIGNATURE_NOT_YOURS: '不是签署人本人',
  SIGNATURE_BY_MEDIATOR: '由本案调解员办理',
  SIGNATURE_PAPER_ONLY: '文书不适用电子签名',
  SIGNATURE_IDENTITY_FIRST: '签署当日没有核验身份',
  SIGNATURE_NOT_YOURS_HERE: '不是本人的签名处',
  SIGNATURE_AUTHORITY_GENERAL: '一般授权的代理人不能代签',
  SIGNATURE_OWN_IDENTITY_FIRST: '签署人没有核对过身份',
  SIGNATURE_PROOFS_MISSING: '身份的证明不够',
  PHONE_CODE_THROTTLED: '验证码发送过于频繁',
  SIGNATURES_MISSING: '还有人没有签署',
  SIGNATURES_CHANGED_MEANWHILE: '签署刚刚有变动',
  SIGN_IN_DOCUMENT: '协议书已经定稿，在文书上签署',
  SEAL_NONE: '机构没有启用的电子印章',
  SEAL_NOT_KEEPER: '不是印章保管人',
  SEAL_RETIRED: '印章已经停用',
} as const satisfies Partial<Record<RefusalCode, string>>
