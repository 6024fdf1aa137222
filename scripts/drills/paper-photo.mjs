// The photograph of a paper, as a phone takes it: what is typed on the paper can be read in the
// picture.

/** @returns {Promise<Buffer>} a JPEG of one page */
export async function photographPaper(browser, title, text) {
  const page = await browser.newPage({ viewport: { width: 620, height: 877 } })
  await page.setContent(
    '<main style="padding:72px;font:18px/2 serif"><h1 style="text-align:center"></h1><p></p></main>',
  )
  await page.locator('h1').evaluate((element, words) => (element.textContent = words), title)
  await page.locator('p').evaluate((element, words) => (element.textContent = words), text)
  const picture = await page.screenshot({ type: 'jpeg', quality: 90 })
  await page.close()
  return picture
}

/** The same, as what a file field takes. */
export const paperFile = async (browser, title, text) => ({
  name: `${title}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await photographPaper(browser, title, text),
})
