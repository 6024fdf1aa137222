/** The fields of what parties declared by word; `either` where the page has no script. */
export const CLOSE_STATEMENT = {
  how: '方式',
  oral_agreement: {
    title: '口头达成协议',
    help: '没有各方签署的调解协议。当事人认为无需制作协议书的，登记口头协议，内容写入基本情况（特邀调解规定第23条）；须书面协议的，请先在调解协议中定稿并登记签署。',
    who: '达成协议的当事人',
    on: '达成日期',
  },
  withdrawal: {
    title: '自行和解，撤回申请',
    help: '登记由谁、何时、以何种方式撤回调解申请（在线调解规则第25条）。',
    who: '撤回申请的当事人',
    on: '撤回日期',
  },
  either: {
    title: '口头协议或者撤回申请',
    help: '仅在口头达成协议，或者自行和解后撤回调解申请时填写（特邀调解规定第23条、在线调解规则第25条）。',
    who: '达成口头协议或者撤回申请的当事人',
    on: '日期',
  },
} as const
