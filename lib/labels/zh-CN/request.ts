/** Sentences for requests that are turned away before anything reads them. */
export const requestSentence = {
  WRONG_HOST:
    '本系统不以这个地址对外提供服务，请使用正式地址。系统管理员可用 HEYI_PUBLIC_URL 或者 HEYI_ALLOWED_HOSTS 设置。',
  PATH_MALFORMED: '网址无法识别，请核对后重新打开。',
  METHOD_NOT_ALLOWED: '不支持这种请求方式。',
  BODY_TOO_LARGE: '提交的内容过大，没有保存。请缩短文字或减少材料后重新提交。',
  LENGTH_REQUIRED: '请求没有说明内容长度，没有处理。请用浏览器重新打开页面后提交。',
  WRONG_ORIGIN: '这次提交不是从本系统的页面发出的，没有处理。请重新打开页面后提交。',
  FORM_MALFORMED: '提交的内容无法读取，没有保存。请重新打开页面后再提交。',
  NOT_FOUND: '没有这个地址。',
  MAINTENANCE: '系统正在维护，没有处理。请在维护结束后再次提交。',
  RANGE_NOT_THERE: '文件没有所请求的这一部分，请重新下载整个文件。',
} as const
