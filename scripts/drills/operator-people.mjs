// Who and what the operator's drill sets up. All of it is made up and only in the drill's folder.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** The number of an identity card that no one has: there is no area 819999. */
export function partyId(no) {
  const body = `81999919900307${String(no * 2).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(body[index]), 0)
  return body + CHECKS[sum % 11]
}

export const COURT = {
  name: '演练区人民法院',
  shortName: '演练区法院',
  code: 'drill-court',
  prefix: '演练多元化解',
}
export const INSTITUTION = { name: '演练区人民调解中心', code: 'drill-mediation' }
export const KIND = '人民调解'

const phoneOf = (no) => `199000060${String(no).padStart(2, '0')}`
const person = (name, no) => ({ name, phone: phoneOf(no), id: partyId(no + 100) })

/** New people; the second installation has others of the same parts. */
export const makePeople = () => ({
  system: person('管系统', 1),
  security: person('管安全', 2),
  auditor: person('管审计', 3),
  clerk: person('引调员', 4),
  admin: person('管机构', 5),
  mediator: person('调解员甲', 6),
  successor: person('接系统', 7),
  judge: person('法官甲', 8),
  linked: person('链接甲', 9),
})
