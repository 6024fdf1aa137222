import ts from 'typescript'

/**
 * Wordings that users found chatty, unclear or wrong, and what is written instead. `…` is a value
 * put into a sentence.
 */
export const DENIED_WORDINGS: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  没有登录成功: '登录失败',
  没有办成: '办理未成功',
  办成的: '受理后 …',
  推荐由规则计算: '按匹配度排序',
  推荐顺序: '匹配度',
  '（第 …，': '（推荐第 … 位，',
  因本案不能承办: '不得承办本案',
  这一批都: '另有 … 人不可分配',
  留下不分配: '暂不分配',
  什么也不会改动: '确认后生效',
  什么都没有改动: '没有改动',
  内容都还在: '填写的内容已保留',
  '交接说明：请写明': '请填写交接说明',
  没有等待决定的披露: '没有待处理的披露',
  '已不受理 ': '已作不受理处理',
  我已: '已打印，已记录',
  可以点开: '点击数字可查看',
  所数的案件: '对应案件',
  浏览器的下载中: '浏览器下载列表',
  不比较成功率: '成功率按本机构平均计',
  收到委派委托: '收到引调',
  先后排列: '按 … 排序',
  的四项都: '各项记 0 分',
  显示为灰色: '灰色：…',
  疏密: '行高',
  明暗: '主题',
  还没有导入: '尚未导入，暂无导入记录',
  不会导入两次: '重复内容自动跳过',
  您自己: '您的，本人',
  从哪里来: '积分构成',
  放宽条件: '调整查询条件',
  '期限内结案（': '调解期限至 …',
  编号就是: '编号与 … 一致',
  拨打要用: '显示完整号码前 …',
  打完后: '记录本次联系',
  记一次联系: '记录联系',
  不再能: '不能再',
  做过的事: '已办事项',
  归您: '已得 … 分',
  每一分: '按办理事项逐项计入',
  请先阅读: '没有上述情形的请勾选',
  '已完成，逾期': '逾期 … 办结',
  已按期完成: '按期办结',
  撤回或者调解不成: '登记调解结果',
  审阅只能: '只能在线查看',
  项应有的材料: '… 项必备材料',
  机构受理后应有: '受理后应入卷',
  谁也不能: '任何人不能',
  来历: '来源',
  工作日放假: '放假占用工作日',
  照国务院: '按国务院办公厅通知',
  需要浏览器启用: '请允许浏览器运行脚本',
  这里将是: '今后请从这里进入',
  现在请您: '目前您可以这样做',
  可以重新指定: '另行指定',
  出现在这里: '列在这里',
  会列在: '列在',
  会看到: '可以看到',
  看得到: '可以看到',
  抄下: '记录',
  漏抄: '遗漏',
  换人: '更换',
  不行的: '未成功的',
  所见即所得: '（不写）',
}

/** A text of the source: quoted, or a template with `…` for each value. */
export function screenTextOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
}

export const deniedWordingsIn = (text: string): readonly string[] =>
  Object.keys(DENIED_WORDINGS).filter((wording) => text.includes(wording))
