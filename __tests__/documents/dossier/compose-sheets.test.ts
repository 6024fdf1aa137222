import { composeSheets } from '@/lib/documents/dossier/compose-sheets'
import type { VolumeFacts } from '@/lib/documents/dossier/volume-facts'
import { at, day } from '../../domain/time/day'

// domain.md 6：封面（卷名、卷号、调解员、起止、立卷人、立卷日期、保管期限、备注）、备考表、封底。

const FACTS: VolumeFacts = {
  volume: 1,
  caseNo: '(2026) 多元化解1098号',
  courtName: '示例区人民法院',
  institutionName: '示例区调解中心',
  sides: '罗欣与安泰置业有限公司',
  cause: '商品房预售合同纠纷',
  mediatorName: '王朗',
  referredOn: day('2026-10-10'),
  acceptedOn: day('2026-10-12'),
  closedOn: day('2026-11-20'),
  outcome: 'agreement',
  retention: { class: 'long', rules: 'default-1', until: day('2056-12-31') },
  boundBy: null,
  items: [
    { no: 1, title: '委派调解函' },
    { no: 2, title: '起诉状' },
  ],
  explained: [
    {
      slot: 'service_address',
      reason: 'in_mediation_pre_filing',
      basis: 'online_mediation_17',
      explanation: {
        slot: 'service_address',
        reason: '被申请人拒绝填写',
        by: '王朗',
        at: at('2026-11-21 10:00'),
      },
    },
    {
      slot: 'identity',
      reason: 'every_case',
      basis: 'online_mediation_8',
      explanation: null,
    },
  ],
  voided: [{ title: '证据一', at: at('2026-11-19 10:00'), by: '林敏', reason: '扫描不清' }],
}
const BINDING = {
  number: '（2026）调卷字第12号',
  code: 'HY-7K3F-92QD',
  url: null,
  boundOn: day('2026-11-27'),
  damaged: new Set([2]),
}

/** The rows of the frame on a sheet, by their terms. */
function rowsOf({
  blocks,
}: {
  readonly blocks: ReturnType<typeof composeSheets>['cover']['blocks']
}) {
  return Object.fromEntries(blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : [])))
}

test('封面的每一项', () => {
  const { cover } = composeSheets(FACTS, BINDING)
  expect(rowsOf(cover)).toEqual({
    卷名: '罗欣与安泰置业有限公司商品房预售合同纠纷一案',
    卷号: '（2026）调卷字第12号',
    联调编号: '(2026) 多元化解1098号',
    引调法院: '示例区人民法院',
    调解组织: '示例区调解中心',
    调解员: '王朗',
    调解起止: '2026年10月12日至2026年11月20日',
    终结事由: '达成调解协议',
    立卷人: '系统自动立卷',
    立卷日期: '2026年11月27日',
    保管期限: '长期（30年），至2056年12月31日',
    备注: '归档后形成的材料编入补充卷。',
  })
})

test('补充卷：标题和备注写明第几卷，立卷人是提交的管理员；永久保管没有到期日', () => {
  const { cover } = composeSheets(
    {
      ...FACTS,
      volume: 2,
      boundBy: '林敏',
      retention: { class: 'permanent', rules: 'default-1', until: null },
    },
    BINDING,
  )
  expect(cover.title).toBe('调解卷宗（补充卷，第2卷）')
  expect(rowsOf(cover)).toMatchObject({
    立卷人: '林敏',
    保管期限: '永久',
    备注: '本卷是第2卷，收录前卷封存后形成的材料。',
  })
})

test('备考表：说明的缺件、不能显示的、作废的，各写明原因；没有的写“无。”', () => {
  const text = (facts: VolumeFacts, damaged = BINDING.damaged) =>
    composeSheets(facts, { ...BINDING, damaged }).remarks.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : [],
    )
  expect(text(FACTS)).toEqual([
    '本卷收录材料 2 件。正文逐页编号，封面、目录、备考表、封底不编页码。',
    expect.stringMatching(
      /^1．送达地址确认书（.+在线调解规则第17条）：被申请人拒绝填写（王朗，2026年11月21日）$/,
    ),
    expect.stringMatching(/^2．当事人身份证明（.+）：见卷内情况说明。$/),
    '1．第2件“起诉状”的文件缺失或者与登记的校验值不符，以编号页代替。',
    '1．证据一（林敏于2026年11月19日作废，理由：扫描不清）',
  ])
  expect(text({ ...FACTS, explained: [], voided: [] }, new Set()).slice(1)).toEqual([
    '无。',
    '无。',
    '无。',
  ])
})

test('封底有卷号和核验码；有正式网址的，印上核验的二维码', () => {
  const { backCover } = composeSheets(FACTS, BINDING)
  expect(rowsOf(backCover)).toEqual({
    卷号: '（2026）调卷字第12号',
    核验码: 'HY-7K3F-92QD',
  })
  expect(backCover.verification).toBeUndefined()
  const url = 'https://heyi.example/verify?number=1&code=HY-7K3F-92QD'
  expect(composeSheets(FACTS, { ...BINDING, url }).backCover.verification).toEqual({
    code: 'HY-7K3F-92QD',
    url,
  })
})
