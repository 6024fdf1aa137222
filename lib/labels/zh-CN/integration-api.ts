/**
 * What the description of the integration API says, besides the fields themselves
 * (referral-field.ts).
 */
export const API = {
  title: '和议法院对接接口',
  about:
    '供法院业务系统引调纠纷、读取本院案件、接收变动通知。除本说明外，每次请求都要填写本院的接口密钥。' +
    '密钥以 Bearer 方式写在 Authorization 请求头中。每个密钥每分钟不超过 120 次请求。' +
    '出错时返回 code（代码）和 message（一句话说明）。字段有误时另有 errors，逐项说明。',
  key: '本院的接口密钥，由平台运维人员签发，形如 heyi_ 加43个字符。',
  submit: '引调一件纠纷',
  submitAbout:
    '建立一件待受理的案件，并开始计算三个工作日的受理期限。相同的 Idempotency-Key 加相同的内容只建立一件案件，重复提交得到相同的答复' +
    '（并带有 Idempotency-Replayed 响应头）；网络中断后请以原键原样重试。',
  read: '查询一件引调的进度',
  readAbout: '只能查询本院引调的案件；其他编号一律答复 404。',
  idempotencyKey: '1至200个可见的 ASCII 字符，每件新的引调用一个新的值（例如 UUID）。',
  caseNo: '联调编号，按 URL 规则编码；全角、半角括号均可。',
  multipart:
    '材料以文件部分（名为 materials，可以多个）提交，其余内容是名为 referral 的 JSON 部分。',
  multipartReferral: '引调信息。materials 可以省略；填写时按文件顺序说明材料名称。',
  multipartMaterials: '材料文件，按顺序对应 referral 中的 materials。',
  multipartExample: '委托普通：两份材料以文件部分提交',
  location: '查询地址，与 url 相同。',
  replayed: '为 true 时表示本次是重复提交，答复与第一次相同。',
  retryAfter: '多少秒后可以重试。',
} as const

export const ANSWERS = {
  201: '已建立案件（或者重复提交，答复与第一次相同）。',
  200: '案件的当前进度。',
  400: '请求正文无法解析（不是完整的 JSON，或者 multipart 边界不正确）。',
  401: '接口密钥缺失、不正确或者已吊销。',
  404: '没有该编号的案件，或者不是本院引调。',
  409: '同一个 Idempotency-Key 用于不同的内容，或者联调编号已用于另一案件。',
  413: '请求正文过大（JSON 42 MB，multipart 33 MB）。',
  415: '请求正文的类型不受支持。',
  422: '内容有误：errors 按字段路径逐项说明。',
  429: '请求过于频繁，Retry-After 说明多少秒后重试。',
  500: '平台发生意外，incident 是日志编号；可以原键原样重试。',
  503: '平台暂时不能计算期限（缺少某一年度的放假安排），与请求的内容无关；Retry-After 说明多少秒后原键原样重试。',
} as const

/** Fields of answers. */
export const ANSWER_FIELD = {
  caseNo: '联调编号',
  courtCaseNo: '法院案号',
  status: '状态代码',
  statusText: '状态',
  source: '案件来源代码',
  sourceText: '案件来源',
  institution: '现在承办的调解机构；退回法院后为 null',
  mediator: '调解员姓名；尚未分配时为 null',
  referredAt: '引调时间',
  receivedAt: '平台收到的时间',
  acceptanceDueOn: '受理期限的最后一日（在线调解规则第12条）',
  acceptedAt: '机构确认受理的时间',
  assignedAt: '分配调解员的时间',
  mediationDueOn: '调解期限的最后一日（在线调解规则第24条）',
  provisional:
    '以上届满日是否暂定：涉及的年度尚未公布放假安排的为 true，公布后重新计算，调解期限只会推迟；已结案、已退回的一律为 false',
  closedAt: '结案时间',
  outcome: '终结事由（在线调解规则第25条）；未结案时为 null',
  declined: '机构不受理的理由，或者逾期未确认被收回；案件在机构时为 null',
  url: '查询地址（相对于平台地址的绝对路径）',
  code: '错误代码',
  message: '一句话说明',
  errors: '字段路径到一句话说明',
  incident: '日志编号，请告知系统管理员',
} as const
