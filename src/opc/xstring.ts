/**
 * A text as spreadsheets and the caches of charts hold it (ST_Xstring, ECMA-376 Part 1, 22.9.2.19): `_x0041_` stands for a
 * character there, so that its own underscore is written as `_x005F_`.
 */
export const toXstring = (text: string): string => text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
