/** The id under which the evidence lists the authors' own words. */
export const OURS = 'ours'
