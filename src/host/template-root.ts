/** A folder of templates and themes, and its name in messages. */
export interface TemplateRoot {
  readonly path: string
  readonly label: string
}
