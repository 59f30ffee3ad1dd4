/** What pdfkit 0.20 has and @types/pdfkit 0.17 does not tell. */
declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> & { readonly S: string } }
  }
  namespace Mixins {
    interface StructureElementOptions {
      /** Left, top, right, bottom, in points from the page's upper left corner. */
      bbox?: [number, number, number, number]
    }
  }
}
