import { type Diagnostic, error } from '../base/diagnostic.ts'

/** The default date. The clock is not read, so that the same input gives the same bytes. */
export const CONSTANT_DATE = '2000-01-01T00:00:00Z'

/**
 * The one date in a file, ISO 8601 in UTC: SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/),
 * else the survey's own date, else a constant.
 */
export function deckDate(
  epoch: string | undefined,
  surveyDate: string | undefined,
): { date: string; diagnostics: Diagnostic[] } {
  if (epoch !== undefined && epoch !== '') {
    const seconds = /^\d{1,11}$/.test(epoch) ? Number(epoch) : Number.NaN
    if (Number.isNaN(seconds)) {
      const help = 'It holds whole seconds since 1970, as `date +%s` prints.'
      return {
        date: CONSTANT_DATE,
        diagnostics: [error('source-date-epoch', `Unexpected SOURCE_DATE_EPOCH "${epoch.slice(0, 40)}"`, { help })],
      }
    }
    return { date: toIso(seconds * 1000), diagnostics: [] }
  }
  return { date: surveyDate === undefined ? CONSTANT_DATE : `${surveyDate}T00:00:00Z`, diagnostics: [] }
}

const toIso = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
