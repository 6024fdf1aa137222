/** (2026)粤0103民初12号: 人民法院案件案号的若干规定 第2、3条, with the code 民初 of civil cases of first instance. */
export const isSuitNumber = (number: string): boolean => number.includes('民初')
