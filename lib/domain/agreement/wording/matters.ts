// Words by which the matter of a case or of a clause is known.

/** Causes that are about status or title themselves (民诉解释 第355条第三至五项). */
const NOT_CONFIRMABLE =
  /婚姻无效|撤销婚姻|亲子关系|收养关系|监护权|所有权确认|物权确认|确认.*权|权属/

export const isConfirmableCause = (cause: string): boolean => !NOT_CONFIRMABLE.test(cause)

/** Interest has a bound. */
export const isLoanCause = (cause: string): boolean => /借贷|借款/.test(cause)

/** Without such a word a guarantee is an ordinary one (民法典 第686条). */
export const namesGuaranteeKind = (text: string): boolean =>
  /一般保证|连带责任|连带保证|抵押|质押|定金|留置/.test(text)

/**
 * About marriage, adoption, succession or other personal status (电子签名法 第3条第三款第一项): every cause of
 * family and succession.
 */
export const namesPersonalStatus = (text: string): boolean =>
  /婚姻|婚约|离婚|解除婚|夫妻|分家|收养|继承|遗嘱|遗赠|遗产|亲子|抚养|扶养|赡养|监护|探望|同居/.test(
    text,
  )
