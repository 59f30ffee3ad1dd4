/** A folder of templates and themes, and how messages call it. */
export interface TemplateRoot {
  readonly path: string
  readonly label: string
}
