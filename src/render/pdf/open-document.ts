import type { Document } from './pen.ts'

type About = Pick<PDFKit.PDFDocumentOptions, 'size' | 'lang' | 'info'>

/** An empty document that says how it is read (PDF/UA-1). pdfkit is imported only when a PDF is asked for. */
export async function openDocument(about: About): Promise<Document> {
  const { default: PDFDocument } = await import('pdfkit')
  return new PDFDocument({
    ...about,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    // Its types do not know this one.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    // Without this it loads a face of its own.
    font: null as unknown as string,
  })
}
