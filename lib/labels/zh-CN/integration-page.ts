/** The page of the interface of courts' own systems. */
export const INTEGRATION_PAGE = {
  lead: '供法院业务系统的开发人员查阅。',
  contents: '接口',
  json: '下载接口说明（OpenAPI 3.1）',
  parameters: '参数',
  required: (name: string) => `${name}（必填）`,
  answers: '答复',
  sent: '请求示例',
  received: '答复示例',
} as const
