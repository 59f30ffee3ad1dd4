import type { SurveyRecord } from '../model/survey.ts'

/** Records by id. A cell of a table is found by its address; a walk over all records does not meet cells. */
export class SurveyRecords extends Map<string, SurveyRecord> {
  readonly #findCell: (address: string) => SurveyRecord | undefined

  constructor(records: Iterable<readonly [string, SurveyRecord]>, findCell: SurveyRecords['get']) {
    super(records)
    this.#findCell = findCell
  }

  override get(id: string): SurveyRecord | undefined {
    return super.get(id) ?? (id.includes('/') ? this.#findCell(id) : undefined)
  }

  override has(id: string): boolean {
    return this.get(id) !== undefined
  }
}
