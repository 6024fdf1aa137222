// Plainly fictitious people: the district code 819999 belongs to no district, the numbers
// 1990000xxxx to no person.

const FAMILY = [
  ...'许吕何方邓孟宋卢罗梁冯蒋沈韩杨朱秦尤孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛范彭郎',
]
const GIVEN = [
  '静',
  '成',
  '远',
  '立',
  '云',
  '佳',
  '平',
  '欣',
  '玥堃',
  '建国',
  '秀兰',
  '志强',
  '雨桐',
  '浩然',
  '子涵',
  '思源',
  '美玲',
  '国栋',
  '晓峰',
  '丽华',
  '春生',
  '文静',
  '海涛',
  '小梅',
  '彧',
  '芃',
]
const COMPANIES = [
  '恒信物业服务',
  '远帆贸易',
  '同创餐饮管理',
  '安泰置业',
  '晨光装饰工程',
  '万和家政服务',
  '启明教育咨询',
  '顺达物流',
  '绿源食品',
  '宏图建筑劳务',
  '佳美家具',
  '天诚保险代理',
]

let drawn = 0

/** A deterministic draw: the same data on every machine. */
function draw<T>(list: readonly T[]): T {
  drawn = (drawn * 7 + 11) % 9973
  return list[drawn % list.length]!
}

/** The check digit of an 18-digit number (GB 11643). */
function withCheckDigit(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...first17].reduce(
    (total, digit, index) => total + Number(digit) * weights[index]!,
    0,
  )
  return first17 + '10X98765432'[sum % 11]!
}

let person = 0

export function fictitiousPhone(serial: number): string {
  return `1990000${String(serial).padStart(4, '0')}`
}

export function fictitiousIdNumber(serial: number): string {
  const year = 1950 + ((serial * 13) % 52)
  const month = String(1 + ((serial * 5) % 12)).padStart(2, '0')
  const date = String(1 + ((serial * 3) % 28)).padStart(2, '0')
  return withCheckDigit(`819999${year}${month}${date}${String(serial % 1000).padStart(3, '0')}`)
}

/** The check character of a 统一社会信用代码 (GB 32100). */
function creditCode(serial: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = `91819999MA${String(serial).padStart(7, '0')}`
  const sum = [...body].reduce(
    (total, letter, index) => total + alphabet.indexOf(letter) * (3 ** index % 31),
    0,
  )
  return body + alphabet[(31 - (sum % 31)) % 31]!
}

export function naturalPerson(side: 'applicant' | 'respondent' | 'third') {
  person += 1
  return {
    side,
    kind: 'natural' as const,
    name: draw(FAMILY) + draw(GIVEN),
    idNumber: fictitiousIdNumber(person),
    phone: fictitiousPhone(1000 + person),
    residence: `示例市示例区和平路${person}号${1 + (person % 9)}0${1 + (person % 4)}室`,
    serviceAddresses: [
      {
        recipient: '本人',
        address: `示例市示例区和平路${person}号`,
        postcode: '999000',
        phone: fictitiousPhone(1000 + person),
        acceptsElectronic: true,
        electronicAddress: `demo${person}@example.invalid`,
      },
    ],
  }
}

export function company(side: 'applicant' | 'respondent' | 'third', hasLawyer = false) {
  person += 1
  const representative = draw(FAMILY) + draw(GIVEN)
  return {
    side,
    kind: 'legal' as const,
    name: `${draw(COMPANIES)}有限公司（示例${person}）`,
    creditCode: creditCode(person),
    phone: fictitiousPhone(3000 + person),
    residence: `示例市示例区工业大道${person}号`,
    representativeName: representative,
    representativeTitle: '总经理',
    representativePhone: fictitiousPhone(4000 + person),
    agents: hasLawyer
      ? [
          {
            kind: 'lawyer',
            name: draw(FAMILY) + draw(GIVEN),
            authority: 'special',
            authorityScope: '代为承认、变更、放弃请求，进行和解，签收文书',
            firm: '示例律师事务所',
            phone: fictitiousPhone(5000 + person),
          },
        ]
      : [],
  }
}
