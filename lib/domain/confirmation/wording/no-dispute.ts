// 争议事项 that names no dispute.
const NO_DISPUTE =
  /(?:无|没有|不存在)(?:任何|实质|其他)?(?:争议|异议|分歧|纠纷)|均(?:无异议|认可|承认)/
/** Words after which there is a dispute all the same: 对事实无争议，对数额有争议. */
const DISPUTE = /(?:有|存在|产生|发生)(?:争议|异议|分歧|纠纷)|但是?|争议(?:在于|是|为)/

/** Does the field 争议事项 of an agreement name something that was in dispute? */
export function namesDispute(disputes: string): boolean {
  const text = disputes.replace(/\s/g, '')
  if (text === '') return false
  const rest = text.replace(new RegExp(NO_DISPUTE, 'g'), '')
  return !NO_DISPUTE.test(text) || DISPUTE.test(rest)
}
