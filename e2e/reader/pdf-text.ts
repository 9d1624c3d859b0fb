import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words on the last pages of a document, as a reader of the print would find them. */
export async function textOfLastPages(pdf: Buffer, count: number): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await loading.promise
  const texts: string[] = []
  for (
    let page = Math.max(1, document.numPages - count + 1);
    page <= document.numPages;
    page += 1
  ) {
    const { items } = await (await document.getPage(page)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await loading.destroy()
  return texts.join('\n').replaceAll(/\s+/g, ' ')
}
