/** (2026)粤0103民特12号: 人民法院案件案号的若干规定 第2、3条, with the code 民特 of cases of the special procedure. */
export const CONFIRMATION_NUMBER = /^\(20\d{2}\)[\u4e00-\u9fa5]{1,3}\d{0,6}民特[1-9]\d{0,6}号$/
