// What a sentence of an agreement is: a duty, a default, or a statement that nothing has to be done
// for.

/** 再无争议, 解除合同, 确认欠款, 费用自理, 份数和生效: nothing of it is enforced. */
const NO_DUTY: readonly RegExp[] = [
  /(?:再无|没有|无)(?:任何)?(?:其他|其它|其余|别的)?(?:任何)?(?:争议|纠纷|瓜葛|纠葛|异议|债权债务|经济往来)|互不(?:追究|干涉|相欠|干扰|打扰)|两清|就此(?:了结|终结)|一次性(?:了结|终结)/,
  /(?:不再|不得再|不|放弃|自愿放弃)[^，。；]{0,12}(?:主张|追究|要求|诉讼请求|索要|提出|追索|请求|权利)/,
  /^[^，]{0,20}(?:一致)?(?:确认|认可|同意|承认)[^，。；]{0,30}(?:欠|拖欠|事实|属实|有效|已(?:经)?|系|归|于\d{4}年[^，。；]{0,12}(?:解除|终止))/,
  /(?:解除|终止)[^，。；]{0,40}(?:合同|协议|劳动关系|关系|租赁)(?:[，。；\s]|$)|(?:合同|协议|劳动关系|租赁关系)[^，。；]{0,20}(?:解除|终止)(?:[，。；\s]|$)/,
  /(?:受理费|诉讼费|仲裁费|调解费)[^，。；]{0,16}(?:负担|承担|自理)/,
  /各自(?:承担|负担|负责)|自行(?:承担|负担|负责)|自理/,
  /本协议(?:书)?(?:自|经|一式|在)[^。；]{0,24}(?:生效|份|效力|签名|签字)|各执[^。；]{0,4}份|(?:签字|签名|盖章|捺印)(?:之日起|后)?(?:即)?生效/,
  /(?:共同)?(?:向[^，。；]{0,20})?申请(?:司法确认|人民法院确认|确认本协议)/,
  /(?:可以|有权|可)(?:就|向|依法)?[^，。；]{0,40}(?:申请)?(?:强制)?执行/,
  /(?:免除|免收|不再收取|不收取|不计收)/,
  /连带(?:清偿|保证|赔偿)?责任|(?:保证|担保)责任|承担[^，。；]{0,4}连带/,
  /协商不成/,
  /保守[^，。；]{0,6}秘密|保密|不得(?:泄露|披露|对外)/,
]

/** A promise to talk before going to court about the agreement itself. */
const DISPUTE =
  /(?:履行|执行)[^，。；]{0,12}(?:发生|产生|出现|引起)[^，。；]{0,6}(?:争议|纠纷)|因[^，。；]{0,4}本协议[^，。；]{0,14}(?:争议|纠纷)/

/** What follows a breach. */
const DEFAULT =
  /逾期|未按(?:时|期|约|本|前|上|第|照|协议)|(?:如|若|倘|假如|如果|一旦)[^，。；]{0,20}(?:未|不|违反|违约|逾期|拒|拖)|不按(?:时|期|约)|违反(?:本|上述|前|以上|该)|违约的|违约方|(?:任何|任意)一期[^，。；]{0,10}(?:未|不|逾期)|拒不/

export const isDefaultSentence = (text: string): boolean => DEFAULT.test(text)

/**
 * The part of a sentence that binds to something, without the parts of it that do not; offsets
 * stay.
 */
export function keepDuties(text: string): string {
  if (DISPUTE.test(text)) return ''
  const whole = NO_DUTY.filter((pattern) => pattern.test(text))
  if (whole.length === 0) return text
  return text
    .split(/(?<=[，,：:])/)
    .map((part) => (NO_DUTY.some((pattern) => pattern.test(part)) ? ' '.repeat(part.length) : part))
    .join('')
}
