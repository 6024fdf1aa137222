import { needsPaper } from '@/lib/domain/signature/paper-only'

// 电子签名法 第3条第三款第一项：涉及婚姻、收养、继承等人身关系的文书，不适用电子签名。

const needs = (cause: string) =>
  needsPaper('agreement', { disputeType: 'other', cause, agreement: null })

test.each([
  ...['婚约财产纠纷', '婚内夫妻财产分割纠纷', '离婚纠纷', '离婚后财产纠纷', '离婚后损害责任纠纷'],
  ...['婚姻无效纠纷', '撤销婚姻纠纷', '夫妻财产约定纠纷', '同居关系析产纠纷', '亲子关系纠纷'],
  ...['抚养费纠纷', '变更抚养关系纠纷', '扶养费纠纷', '赡养费纠纷', '收养关系纠纷', '监护权纠纷'],
  ...['探望权纠纷', '分家析产纠纷', '法定继承纠纷', '遗嘱继承纠纷', '被继承人债务清偿纠纷'],
  ...['遗赠纠纷', '遗赠扶养协议纠纷', '遗产管理纠纷'],
])('婚姻家庭、继承的案由，纠纷类型没有写明也在纸上签：%s', (cause) => {
  expect(needs(cause)).toBe(true)
})

test.each(['物业服务合同纠纷', '民间借贷纠纷', '养老服务合同纠纷', '提供劳务者受害责任纠纷'])(
  '与人身关系无关的，可以手写签名：%s',
  (cause) => {
    expect(needs(cause)).toBe(false)
  },
)
