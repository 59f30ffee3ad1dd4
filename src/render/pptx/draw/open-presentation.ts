import type { Presentation } from './pen.ts'

/** An empty presentation of pptxgenjs, which takes a tenth of a second to load and is therefore loaded here, when first wanted. */
export async function openPresentation(): Promise<Presentation> {
  const { default: Presentation } = await import('pptxgenjs')
  return new (Presentation as unknown as new () => Presentation)()
}
